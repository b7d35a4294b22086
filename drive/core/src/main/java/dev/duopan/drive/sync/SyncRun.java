package dev.duopan.drive.sync;

import dev.duopan.api.DuopanException;
import dev.duopan.drive.transfer.BackgroundWork;
import java.util.concurrent.CompletableFuture;

/** A plan that is being carried out. */
public final class SyncRun {
    private final SyncBoard board;
    private final Cancellation cancellation;
    private final BackgroundWork<SyncResult> work;

    private SyncRun(SyncBoard board, Cancellation cancellation, BackgroundWork<SyncResult> work) {
        this.board = board;
        this.cancellation = cancellation;
        this.work = work;
    }

    static SyncRun start(SyncPlan plan, SyncOptions options) {
        SyncBoard board = new SyncBoard(plan);
        Cancellation cancellation = new Cancellation();
        SyncWork work = new SyncWork(plan, options, new SyncWork.Outside(board, cancellation));
        return new SyncRun(board, cancellation, BackgroundWork.start("sync", work::run));
    }

    /** Returns the result to come. It doesn't fail because files fail: the result tells. */
    public CompletableFuture<SyncResult> future() {
        return work.future();
    }

    /**
     * Waits for the result.
     *
     * @throws DuopanException UNAVAILABLE if the waiting thread is interrupted, which doesn't stop the run, or if the run broke
     */
    public SyncResult await() {
        return work.await();
    }

    /** Returns how far it has come. */
    public SyncProgress progress() {
        return board.snapshot();
    }

    /**
     * Stops soon. Files that arrived stay, and nothing is deleted any more. Those under way are given up without a trace at the
     * target, unless a journal in the options remembers them for the next run.
     */
    public void cancel() {
        cancellation.cancel();
        work.interrupt();
    }
}
