package dev.duopan.drive.transfer;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/** A copy under way. */
public final class Transfer {
    private final CompletableFuture<TransferResult> outcome = new CompletableFuture<>();
    private final ProgressBoard board = new ProgressBoard();
    private final PauseSwitch pauses;
    private final Thread thread;

    private Transfer(Supplier<CopyPlan> plan, CopyOptions options) {
        this.pauses = options.pauses();
        CopyRun run = new CopyRun(options, board);
        this.thread = Thread.ofVirtual().name("transfer").unstarted(() -> finish(run, plan));
    }

    static Transfer start(Supplier<CopyPlan> plan, CopyOptions options) {
        Transfer transfer = new Transfer(plan, options);
        transfer.thread.start();
        return transfer;
    }

    /**
     * Returns the result to come. It fails with a {@link TransferException} if any file didn't arrive, and with another
     * {@link DuopanException} if the plan couldn't be made or has problems. Completing or cancelling this future doesn't
     * stop the transfer: {@link #cancel} does.
     */
    public CompletableFuture<TransferResult> future() {
        return outcome.copy();
    }

    /**
     * Waits for the result.
     *
     * @throws DuopanException as {@link #future} tells; UNAVAILABLE if the waiting thread is interrupted, which doesn't
     *     stop the transfer
     */
    public TransferResult await() {
        try {
            return outcome.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DuopanException(ErrorKind.UNAVAILABLE, "Waiting for the transfer was interrupted.", e);
        } catch (ExecutionException | CancellationException e) {
            throw e.getCause() instanceof DuopanException failure
                    ? failure
                    : new DuopanException(ErrorKind.UNAVAILABLE, "The transfer broke: " + e.getCause(), e);
        }
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
        thread.interrupt();
    }

    private void finish(CopyRun run, Supplier<CopyPlan> plan) {
        try {
            TransferResult result = run.run(plan);
            board.done();
            if (result.complete()) {
                outcome.complete(result);
            } else {
                outcome.completeExceptionally(TransferException.of(result));
            }
        } catch (Throwable failure) {
            board.done();
            outcome.completeExceptionally(failure);
        }
    }
}
