package dev.duopan.netdisk.baidu;

import dev.duopan.api.ApiException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.baidu.BaiduError;
import dev.duopan.api.baidu.file.CopyFiles;
import dev.duopan.api.baidu.file.DeleteFiles;
import dev.duopan.api.baidu.file.FilePath;
import dev.duopan.api.baidu.file.FileRelocation;
import dev.duopan.api.baidu.file.FileRenaming;
import dev.duopan.api.baidu.file.FileTask;
import dev.duopan.api.baidu.file.GetFileTask;
import dev.duopan.api.baidu.file.ManagedFiles;
import dev.duopan.api.baidu.file.MoveFiles;
import dev.duopan.api.baidu.file.OnDuplicate;
import dev.duopan.api.baidu.file.RenameFiles;
import dev.duopan.netdisk.ChangeOrder;
import dev.duopan.netdisk.ChangeVerb;
import dev.duopan.netdisk.Changes;
import dev.duopan.netdisk.ConflictPolicy;
import dev.duopan.netdisk.FileChange;
import dev.duopan.netdisk.Task;
import dev.duopan.netdisk.dispatch.Caller;
import dev.duopan.netdisk.dispatch.Serves;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Copying, moving, renaming and deleting, while the caller waits or by a task. Each item succeeds or fails by itself, as the
 * protocol has it (docs/wire/baidu-xpan.md section 6).
 *
 * <p>Targets outside of {@code /apps} are allowed, whatever the switch for that folder says: clients move there what they
 * uploaded (section 4.2).
 */
final class ManagementHandlers {
    private static final int WAIT = 0;
    private static final int DECIDE = 1;
    private static final int LARGEST_ASYNC = 2;

    private final Changes changes;
    private final Paths paths;

    ManagementHandlers(Changes changes, Paths paths) {
        this.changes = changes;
        this.paths = paths;
    }

    @Serves
    ManagedFiles copy(Caller caller, CopyFiles request) {
        return manage(caller, request.async(), relocations(ChangeVerb.COPY, request.filelist(), request.ondup()));
    }

    @Serves
    ManagedFiles move(Caller caller, MoveFiles request) {
        return manage(caller, request.async(), relocations(ChangeVerb.MOVE, request.filelist(), request.ondup()));
    }

    @Serves
    ManagedFiles rename(Caller caller, RenameFiles request) {
        List<FileChange> items = request.filelist().stream()
                .map(item -> renaming(item, request.ondup()))
                .toList();
        return manage(caller, request.async(), Batch.order(ChangeVerb.MOVE, items));
    }

    @Serves
    ManagedFiles delete(Caller caller, DeleteFiles request) {
        List<FileChange> items = request.filelist().stream()
                .map(FilePath::path)
                .map(FileChange::of)
                .toList();
        return manage(caller, request.async(), Batch.order(ChangeVerb.TRASH, items));
    }

    @Serves
    FileTask task(Caller caller, GetFileTask request) {
        Task task = changes.find(caller.account(), request.taskid())
                .orElseThrow(() -> new ApiException(BaiduError.TASK_MISSING));
        return task.status().isFinal() ? TaskViews.ended(task, changes.outcomes(task)) : TaskViews.unfinished(task);
    }

    private ManagedFiles manage(Caller caller, int async, ChangeOrder order) {
        if (async < WAIT || async > LARGEST_ASYNC) {
            throw new ApiException(BaiduError.PARAMETER_ERROR, "async must be 0, 1 or 2");
        }
        boolean few = order.items().size() <= ManagedFiles.MOST_AWAITED;
        return async == WAIT || (async == DECIDE && few)
                ? Batch.answer(changes.make(caller.account(), order))
                : ManagedFiles.task(changes.order(caller.account(), order).id());
    }

    private ChangeOrder relocations(ChangeVerb verb, List<FileRelocation> items, OnDuplicate usual) {
        return Batch.order(
                verb, items.stream().map(item -> relocation(item, usual)).toList());
    }

    private FileChange relocation(FileRelocation item, OnDuplicate usual) {
        String given = item.newname();
        String name = given == null || given.isEmpty() ? null : given;
        FileChange change =
                FileChange.of(item.path()).into(item.dest()).named(name).withPolicy(policy(item.ondup(), usual));
        return paths.allows(item.dest()) && paths.allows(name == null ? item.path() : name)
                ? change
                : change.refusedAs(ErrorKind.INVALID);
    }

    private FileChange renaming(FileRenaming item, OnDuplicate usual) {
        FileChange change = FileChange.of(item.path()).named(item.newname()).withPolicy(policy(item.ondup(), usual));
        return paths.allows(item.newname()) ? change : change.refusedAs(ErrorKind.INVALID);
    }

    private static ConflictPolicy policy(@Nullable OnDuplicate own, OnDuplicate usual) {
        return Ondup.policy(own == null ? usual : own);
    }
}
