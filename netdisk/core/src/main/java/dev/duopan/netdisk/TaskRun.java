package dev.duopan.netdisk;

import dev.duopan.api.Json;
import dev.duopan.netdisk.store.Database;
import dev.duopan.netdisk.store.TaskRows;
import dev.duopan.netdisk.store.Transaction;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to do a task, as its worker sees it. For the worker's own thread, except {@link #progress}.
 *
 * @param <I> what the task is told
 */
public final class TaskRun<I extends Record> {
    /** What a run needs of the netdisk. */
    record Surroundings(Database database, Clock clock, TaskProgress progress, BooleanSupplier stopping) {}

    /** Says that the server closes, and nothing about the task. */
    static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        StoppedException() {
            super("the server closes; the task goes on at its next start");
        }
    }

    private final Task task;
    private final Account account;
    private final I input;
    private final Surroundings surroundings;
    private @Nullable String stateJson;

    TaskRun(Task task, Account account, I input, Surroundings surroundings) {
        this.task = task;
        this.account = account;
        this.input = input;
        this.surroundings = surroundings;
        stateJson = task.stateJson();
    }

    /** Returns the task's id. */
    public long id() {
        return task.id();
    }

    /** Returns for whom it is done. */
    public Account account() {
        return account;
    }

    /** Returns what it was told. */
    public I input() {
        return input;
    }

    /** Returns which attempt this is, from 1. */
    public int attempt() {
        return task.attempts() + 1;
    }

    /** Returns what was kept last, by this attempt or an earlier one. */
    public <S> Optional<S> state(Class<S> type) {
        return Optional.ofNullable(stateJson).map(json -> Json.read(json, type));
    }

    /** Keeps what to go on from; on disk when it returns. */
    public void checkpoint(Object state) {
        surroundings
                .database()
                .run(transaction ->
                        checkpoint(transaction, state, surroundings.progress().of(task)));
    }

    /** Keeps what to go on from and how far that is, in the transaction of what it speaks of. */
    void checkpoint(Transaction transaction, Object state, TaskProgress.Share share) {
        String json = Json.write(state);
        transaction
                .tasks()
                .checkpoint(
                        task.id(),
                        new TaskRows.Mark(
                                json,
                                share.done(),
                                share.total(),
                                surroundings.clock().instant()));
        stateJson = json;
    }

    /**
     * Says how much is done; seen at once by who asks, and kept with the next checkpoint.
     *
     * @param done in units of the kind
     * @param total of how much, 0 if that is unknown
     */
    public void progress(long done, long total) {
        surroundings.progress().put(task.id(), new TaskProgress.Share(done, total));
    }

    /** Leaves the work if the server is about to close; to be called often. The task goes on at the next start. */
    public void checkContinue() {
        if (surroundings.stopping().getAsBoolean()) {
            throw new StoppedException();
        }
    }
}
