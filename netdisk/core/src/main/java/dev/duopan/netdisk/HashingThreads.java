package dev.duopan.netdisk;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** As many platform threads as there are processors, for work that would keep the virtual threads' carriers busy. */
final class HashingThreads implements AutoCloseable {
    private final ExecutorService threads = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("netdisk-hashing-", 1).factory());

    private volatile boolean closing;

    void start(Runnable work) {
        threads.execute(work);
    }

    /** Returns whether long work should break off. */
    boolean isClosing() {
        return closing;
    }

    <T> T run(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, threads).join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    @Override
    public void close() {
        closing = true;
        threads.close();
    }
}
