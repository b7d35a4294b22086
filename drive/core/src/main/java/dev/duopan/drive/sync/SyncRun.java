package dev.duopan.drive.sync;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** A plan that is being carried out. */
public final class SyncRun {
    private final CompletableFuture<SyncResult> outcome = new CompletableFuture<>();
    private final Cancellation cancellation = new Cancellation();
    private final SyncBoard board;
    private final Thread thread;

    private SyncRun(SyncPlan plan, SyncOptions options) {
        this.board = new SyncBoard(plan);
        SyncWork work = new SyncWork(plan, options, new SyncWork.Outside(board, cancellation));
        this.thread = Thread.ofVirtual().name("sync").unstarted(() -> finish(work));
    }

    static SyncRun start(SyncPlan plan, SyncOptions options) {
        SyncRun run = new SyncRun(plan, options);
        run.thread.start();
        return run;
    }

    /** Returns the result to come. It doesn't fail because files fail: the result tells. */
    public CompletableFuture<SyncResult> future() {
        return outcome.copy();
    }

    /**
     * Waits for the result.
     *
     * @throws DuopanException UNAVAILABLE if the waiting thread is interrupted, which doesn't stop the run, or if the run broke
     */
    public SyncResult await() {
        try {
            return outcome.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DuopanException(ErrorKind.UNAVAILABLE, "Waiting for the run was interrupted.", e);
        } catch (ExecutionException | CancellationException e) {
            throw e.getCause() instanceof DuopanException failure
                    ? failure
                    : new DuopanException(ErrorKind.UNAVAILABLE, "The run broke: " + e.getCause(), e);
        }
    }

    /** Returns how far it has come. */
    public SyncProgress progress() {
        return board.snapshot();
    }

    /** Stops soon. Files that arrived stay, those under way are given up without a trace, and nothing is deleted any more. */
    public void cancel() {
        cancellation.cancel();
        thread.interrupt();
    }

    private void finish(SyncWork work) {
        try {
            outcome.complete(work.run());
        } catch (Throwable failure) {
            outcome.completeExceptionally(failure);
        }
    }
}
