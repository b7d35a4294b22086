package dev.duopan.drive.transfer;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Lets several virtual threads do the same work, and ends only when all of them have ended. */
public final class Parallel {
    private Parallel() {}

    /**
     * Runs the work that many times at once. The first failure interrupts the others and is thrown; interrupting the
     * caller interrupts all.
     */
    public static void run(int threads, Runnable work) {
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<Void> ended = new ExecutorCompletionService<>(workers);
            for (int thread = 0; thread < threads; thread++) {
                ended.submit(work, null);
            }
            awaitAll(threads, ended, workers);
        }
    }

    private static void awaitAll(int threads, CompletionService<Void> ended, ExecutorService workers) {
        try {
            for (int thread = 0; thread < threads; thread++) {
                ended.take().get();
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
            throw new DuopanException(ErrorKind.UNAVAILABLE, "The transfer was interrupted.", e);
        } catch (ExecutionException e) {
            workers.shutdownNow();
            throw e.getCause() instanceof DuopanException failure
                    ? failure
                    : new DuopanException(ErrorKind.UNAVAILABLE, "The transfer broke: " + e.getCause(), e);
        }
    }
}
