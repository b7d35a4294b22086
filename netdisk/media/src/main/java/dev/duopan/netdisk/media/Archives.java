package dev.duopan.netdisk.media;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.FileNames;
import dev.duopan.netdisk.FileOrders;
import dev.duopan.netdisk.FileTasks;
import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.Task;
import dev.duopan.netdisk.TaskOrder;
import dev.duopan.netdisk.TaskStatus;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Zips of all renditions of a video. The last one is kept for a day, or until others are done. */
final class Archives {
    private static final String PURPOSE = "archive";
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration REMEMBERED_FAILURE = Duration.ofSeconds(30);

    private final FileTasks tasks;
    private final Renditions renditions;
    private final VideoShelf shelf;
    private final Clock clock;

    Archives(Netdisk netdisk, Renditions renditions, Clock clock) {
        tasks = netdisk.fileTasks();
        this.renditions = renditions;
        shelf = new VideoShelf(netdisk);
        this.clock = clock;
    }

    ArchiveState get(Account account, long fileId, String name) {
        List<Long> done = renditions.list(account, fileId).stream()
                .filter(Rendition::isDone)
                .map(Rendition::id)
                .toList();
        if (done.isEmpty()) {
            throw new DuopanException(
                    ErrorKind.NOT_FOUND, "Pack what was made of video %d: nothing is ready".formatted(fileId));
        }
        VideoWork.Pack wanted = new VideoWork.Pack(fileId, FileNames.COMMON.check(name), done);
        Map<String, TaskOrder<?>> order = Map.of(PURPOSE, new TaskOrder<>(VideoWork.PACK, wanted));
        Task task = tasks.submit(new FileOrders(account, fileId, order), earlier -> willDo(earlier, wanted))
                .getFirst();
        return state(account, task, wanted);
    }

    private boolean willDo(Task earlier, VideoWork.Pack wanted) {
        if (!earlier.input(VideoWork.Pack.class).equals(wanted)) {
            return false;
        }
        boolean usable =
                earlier.status() == TaskStatus.DONE && !outcome(earlier).isFull();
        return !earlier.status().isFinal()
                || earlier.updatedAt().plus(usable ? KEPT : REMEMBERED_FAILURE).isAfter(clock.instant());
    }

    private ArchiveState state(Account account, Task task, VideoWork.Pack wanted) {
        return switch (task.status()) {
            case WAITING, RUNNING, RETRYING -> new ArchiveState.Preparing();
            case DONE ->
                outcome(task).isFull()
                        ? new ArchiveState.Full()
                        : new ArchiveState.Ready(
                                shelf.child(account, outcome(task).folderId(), wanted.name())
                                        .orElseThrow());
            case FAILED ->
                throw new DuopanException(
                        ErrorKind.UNAVAILABLE, "Pack what was made of a video: %s".formatted(task.failure()));
        };
    }

    private static PackWorker.Outcome outcome(Task task) {
        return task.state(PackWorker.Outcome.class).orElseThrow();
    }
}
