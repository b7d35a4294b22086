package dev.duopan.drive.transfer;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/**
 * Work that a thread of its own does, and what will come of it.
 *
 * @param <R> what comes of it
 */
public final class BackgroundWork<R> {
    private final String name;
    private final CompletableFuture<R> outcome = new CompletableFuture<>();
    private final Thread thread;

    private BackgroundWork(String name, Supplier<R> work) {
        this.name = name;
        this.thread = Thread.ofVirtual().name(name).unstarted(() -> finish(work));
    }

    /**
     * Starts work.
     *
     * @param name what it is, as messages call it
     */
    public static <R> BackgroundWork<R> start(String name, Supplier<R> work) {
        BackgroundWork<R> started = new BackgroundWork<>(name, work);
        started.thread.start();
        return started;
    }

    private void finish(Supplier<R> work) {
        try {
            outcome.complete(work.get());
        } catch (Throwable failure) {
            outcome.completeExceptionally(failure);
        }
    }

    /** Returns the result to come. Completing or cancelling it doesn't stop the work. */
    public CompletableFuture<R> future() {
        return outcome.copy();
    }

    /**
     * Waits for the result.
     *
     * @throws DuopanException as the work throws it; UNAVAILABLE if the work breaks in another way, or if the waiting thread is
     *     interrupted, which doesn't stop the work
     */
    public R await() {
        try {
            return outcome.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DuopanException(ErrorKind.UNAVAILABLE, "Waiting for the " + name + " was interrupted.", e);
        } catch (ExecutionException | CancellationException e) {
            throw e.getCause() instanceof DuopanException failure
                    ? failure
                    : new DuopanException(ErrorKind.UNAVAILABLE, "The " + name + " broke: " + e.getCause(), e);
        }
    }

    /** Interrupts the thread that does the work. */
    public void interrupt() {
        thread.interrupt();
    }
}
