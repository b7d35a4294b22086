package dev.duopan.drive.transfer;

import dev.duopan.api.DuopanException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A copy under way. */
public final class Transfer {
    private final ProgressBoard board;
    private final PauseSwitch pauses;
    private final BackgroundWork<TransferResult> work;

    private Transfer(ProgressBoard board, PauseSwitch pauses, BackgroundWork<TransferResult> work) {
        this.board = board;
        this.pauses = pauses;
        this.work = work;
    }

    static Transfer start(Supplier<CopyPlan> plan, CopyOptions options) {
        ProgressBoard board = new ProgressBoard();
        CopyRun run = new CopyRun(options, board);
        return new Transfer(
                board, options.pauses(), BackgroundWork.start("transfer", () -> complete(run, plan, board)));
    }

    private static TransferResult complete(CopyRun run, Supplier<CopyPlan> plan, ProgressBoard board) {
        try {
            TransferResult result = run.run(plan);
            if (result.complete()) {
                return result;
            }
            throw TransferException.of(result);
        } finally {
            board.done();
        }
    }

    /**
     * Returns the result to come. It fails with a {@link TransferException} if any file didn't arrive, and with another
     * {@link DuopanException} if the plan couldn't be made or has problems. Completing or cancelling this future doesn't
     * stop the transfer: {@link #cancel} does.
     */
    public CompletableFuture<TransferResult> future() {
        return work.future();
    }

    /**
     * Waits for the result.
     *
     * @throws DuopanException as {@link #future} tells; UNAVAILABLE if the waiting thread is interrupted, which doesn't
     *     stop the transfer
     */
    public TransferResult await() {
        return work.await();
    }

    /** Returns how far the transfer has come. */
    public TransferProgress progress() {
        return board.snapshot();
    }

    /**
     * Lets the transfer wait. Files that set out wait before their first byte, parts that are read stop soon, slices that are
     * sent still arrive, and then nothing moves until {@link #resume}. A journal in the options knows meanwhile how far each
     * file has come, so that another process can go on if this one ends.
     */
    public void pause() {
        pauses.pause();
    }

    /** Goes on after {@link #pause}. */
    public void resume() {
        pauses.resume();
    }

    /** Returns whether the transfer is to wait. */
    public boolean paused() {
        return pauses.paused();
    }

    /**
     * Stops soon. Files that arrived stay, those under way are given up without a trace at the
     * target, unless a journal in the options remembers them for the next copy. The future then
     * fails with a {@link TransferException} whose result is {@linkplain TransferResult#cancelled cancelled}, unless
     * everything had already arrived.
     */
    public void cancel() {
        board.cancel();
        work.interrupt();
    }
}
