package dev.duopan.netdisk;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How far the tasks are on which somebody works now. */
final class TaskProgress {
    /**
     * How much of a task is done.
     *
     * @param done in units of its kind
     * @param total of how much, 0 if unknown
     */
    record Share(long done, long total) {}

    private final Map<Long, Share> shares = new ConcurrentHashMap<>();

    void put(long taskId, Share share) {
        shares.put(taskId, share);
    }

    void forget(long taskId) {
        shares.remove(taskId);
    }

    Share of(Task task) {
        return shares.getOrDefault(task.id(), new Share(task.done(), task.total()));
    }

    Task shown(Task task) {
        Share share = of(task);
        return task.status().isFinal() ? task : task.withProgress(share.done(), share.total());
    }
}
