package dev.duopan.netdisk.baidu;

import dev.duopan.api.baidu.BaiduError;
import dev.duopan.api.baidu.file.FileTask;
import dev.duopan.api.baidu.file.FileTaskStatus;
import dev.duopan.netdisk.ChangeOrder;
import dev.duopan.netdisk.ChangeOutcome;
import dev.duopan.netdisk.ChangeOutcome.Look;
import dev.duopan.netdisk.FileChange;
import dev.duopan.netdisk.Task;
import dev.duopan.netdisk.TaskStatus;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Tasks as the task query shows them (docs/wire/baidu-xpan.md section 6). */
final class TaskViews {
    /** As a task's code it says that the task failed. */
    private static final int TASK_FAILED = BaiduError.CALL_LIMIT.number();

    private static final int ALL = 100;

    private TaskViews() {}

    /** A task that goes on. */
    static FileTask unfinished(Task task) {
        FileTaskStatus status = task.status() == TaskStatus.WAITING ? FileTaskStatus.PENDING : FileTaskStatus.RUNNING;
        long progress = task.total() == 0 ? 0 : task.done() * ALL / task.total();
        return new FileTask(0, status, Math.toIntExact(progress), null, null);
    }

    /** A task that has ended, with all its items or those that failed; what it never came to failed with 1. */
    static FileTask ended(Task task, List<ChangeOutcome> outcomes) {
        List<FileChange> items = task.input(ChangeOrder.class).items();
        if (task.status() == TaskStatus.DONE) {
            List<FileTask.Item> list = outcomes.stream().map(TaskViews::item).toList();
            return new FileTask(0, FileTaskStatus.SUCCESS, ALL, list, items.size());
        }
        Stream<FileTask.Item> failed =
                outcomes.stream().filter(ChangeOutcome::failed).map(TaskViews::item);
        Stream<FileTask.Item> left = items.stream()
                .skip(outcomes.size())
                .map(change -> FileTask.Item.failed(change.path(), BaiduError.UNKNOWN_ERROR.number()));
        return new FileTask(
                TASK_FAILED,
                FileTaskStatus.FAILED,
                ALL,
                Stream.concat(failed, left).toList(),
                items.size());
    }

    private static FileTask.Item item(ChangeOutcome outcome) {
        String source = outcome.change().path();
        Look before = outcome.before();
        if (outcome.failed() || before == null) {
            return FileTask.Item.failed(source, ItemCode.of(outcome));
        }
        Look after = outcome.after();
        return after == null || outcome.path() == null
                ? FileTask.Item.deleted(source, before.folder(), before.size())
                : FileTask.Item.changed(
                        source,
                        new FileTask.Source(before.folder(), Long.toString(seconds(before)), before.size()),
                        outcome.path(),
                        new FileTask.Target(after.folder(), seconds(after), after.size()),
                        Ondup.of(outcome.change().policy()));
    }

    private static long seconds(Look look) {
        return Instant.ofEpochMilli(look.modifiedAt()).getEpochSecond();
    }
}
