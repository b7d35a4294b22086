package dev.duopan.netdisk.media;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.FileOrders;
import dev.duopan.netdisk.FileTasks;
import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.Task;
import dev.duopan.netdisk.TaskOrder;
import dev.duopan.netdisk.TaskStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What was made of videos, and what is being made. */
final class Renditions {
    private final FileTasks tasks;
    private final VideoSources sources;

    Renditions(Netdisk netdisk) {
        tasks = netdisk.fileTasks();
        sources = new VideoSources(netdisk);
    }

    /** Returns what was ordered of a video, the oldest first; nothing of a content that it had before. */
    List<Rendition> list(Account account, long fileId) {
        Optional<String> content = sources.find(account, fileId).flatMap(VideoSources::sha256);
        return tasks.list(account, fileId).values().stream()
                .filter(Renditions::isConversion)
                .filter(task -> content.isEmpty()
                        || content.get()
                                .equals(task.input(VideoWork.Convert.class).sha256()))
                .map(Renditions::rendition)
                .toList();
    }

    /**
     * Orders conversions, all or none.
     *
     * @throws DuopanException {@code CONFLICT} if one of them was ordered already and hasn't failed
     */
    List<Rendition> order(Account account, FileNode video, List<Resolution> resolutions) {
        return submit(account, video, resolutions, earlier -> {
            if (isStillGood(earlier, video)) {
                throw new DuopanException(
                        ErrorKind.CONFLICT,
                        "Convert %s to %s: that is being done or is done"
                                .formatted(
                                        video.name(),
                                        rendition(earlier).resolution().label()));
            }
            return false;
        });
    }

    /** Orders those conversions that weren't ordered yet, or have failed. */
    List<Rendition> orderMissing(Account account, FileNode video, List<Resolution> resolutions) {
        return submit(account, video, resolutions, earlier -> isStillGood(earlier, video));
    }

    private List<Rendition> submit(
            Account account, FileNode video, List<Resolution> resolutions, Predicate<Task> willDo) {
        String sha256 = VideoSources.sha256(video).orElseThrow();
        Map<String, TaskOrder<?>> orders = new LinkedHashMap<>();
        resolutions.forEach(resolution -> orders.put(
                resolution.label(),
                new TaskOrder<>(VideoWork.CONVERT, new VideoWork.Convert(video.id(), sha256, resolution))));
        return tasks.submit(new FileOrders(account, video.id(), orders), willDo).stream()
                .map(Renditions::rendition)
                .toList();
    }

    private static boolean isStillGood(Task task, FileNode video) {
        boolean sameContent = VideoSources.sha256(video)
                .equals(Optional.of(task.input(VideoWork.Convert.class).sha256()));
        return sameContent
                && task.status() != TaskStatus.FAILED
                && !rendition(task).hasFailed();
    }

    static boolean isConversion(Task task) {
        return task.kind().equals(VideoWork.CONVERT.name());
    }

    private static Rendition rendition(Task task) {
        VideoWork.Convert input = task.input(VideoWork.Convert.class);
        return new Rendition(
                task.id(),
                input.fileId(),
                input.resolution(),
                task.status(),
                percent(task),
                task.createdAt(),
                task.updatedAt(),
                task.status() == TaskStatus.DONE
                        ? task.state(Rendition.Facts.class).orElse(null)
                        : null);
    }

    /** A conversion isn't done before its last piece is stored. */
    private static int percent(Task task) {
        if (task.status() == TaskStatus.DONE) {
            return 100;
        }
        return task.total() == 0 ? 0 : (int) Math.min(99, task.done() * 100 / task.total());
    }
}
