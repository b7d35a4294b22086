package dev.duopan.netdisk.store;

import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** One write on its way: what is to be done, how it went, and who waits for the commit. */
final class Write<T> {
    static final Write<Boolean> END = new Write<>(transaction -> true, Safety.MAY_BE_LOST);

    private static final String SAVEPOINT = "one_write";

    private final Work<T> work;
    private final Safety safety;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private @Nullable T result;
    private @Nullable Throwable failure;

    Write(Work<T> work, Safety safety) {
        this.work = work;
        this.safety = safety;
    }

    /** What a crash may do to a write that has been answered. */
    enum Safety {
        ON_DISK,
        MAY_BE_LOST
    }

    Safety safety() {
        return safety;
    }

    CompletableFuture<T> answer() {
        return answer;
    }

    /** Does the work; if it fails, everything it changed is undone, and what others did in the transaction stays. */
    void run(Handle handle) {
        handle.savepoint(SAVEPOINT);
        try {
            result = work.in(new Transaction(handle));
            handle.releaseSavepoint(SAVEPOINT);
        } catch (Throwable problem) {
            failure = problem;
            handle.rollbackToSavepoint(SAVEPOINT);
        }
    }

    void committed() {
        if (failure != null) {
            answer.completeExceptionally(failure);
        } else {
            answer.complete(result);
        }
    }

    void failed(Throwable problem) {
        answer.completeExceptionally(failure == null ? problem : failure);
    }
}
