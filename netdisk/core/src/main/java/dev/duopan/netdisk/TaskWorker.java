package dev.duopan.netdisk;

import java.util.List;

/**
 * Does tasks of one kind.
 *
 * @param <I> what a task is told
 */
@FunctionalInterface
public interface TaskWorker<I extends Record> {
    /**
     * Does a task from where {@link TaskRun#state} says, on a virtual thread of its own. A process that dies begins again
     * from there, so whatever is done after a checkpoint must be harmless when it's done twice.
     *
     * @throws dev.duopan.api.DuopanException {@code UNAVAILABLE}, {@code BUSY} or {@code RATE_LIMITED} if it may succeed
     *     later; every other exception is final
     */
    void run(TaskRun<I> run) throws Exception;

    /** Returns what is to be done next; it is ordered in the same transaction that ends the task. */
    default List<TaskOrder<?>> afterwards(Task finished) {
        return List.of();
    }
}
