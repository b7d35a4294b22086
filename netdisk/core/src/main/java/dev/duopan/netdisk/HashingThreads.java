package dev.duopan.netdisk;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/** As many platform threads as there are processors, for work that would keep the virtual threads' carriers busy. */
final class HashingThreads implements AutoCloseable {
    private final ExecutorService threads;
    private volatile boolean closing;

    HashingThreads(String name) {
        threads = Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform().daemon().name(name, 1).factory());
    }

    /** Starts the work soon; returns false if it's too late for that. */
    boolean start(Runnable work) {
        try {
            threads.execute(work);
            return true;
        } catch (RejectedExecutionException closed) {
            return false;
        }
    }

    <T> T run(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, threads).join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    /** Returns whether long work should break off. */
    boolean isClosing() {
        return closing;
    }

    @Override
    public void close() {
        closing = true;
        threads.close();
    }
}
