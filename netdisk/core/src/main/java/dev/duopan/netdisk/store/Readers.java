package dev.duopan.netdisk.store;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jdbi.v3.core.Handle;

/** The threads that read, each with a connection of its own. */
final class Readers implements AutoCloseable {
    private final Queue<Handle> opened = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<Handle> handles;
    private final ExecutorService threads;

    Readers(SqliteConnections connections) {
        handles = ThreadLocal.withInitial(() -> open(connections));
        int count = Math.clamp(2L * Runtime.getRuntime().availableProcessors(), 4, 8);
        threads = Executors.newFixedThreadPool(
                count, Thread.ofPlatform().daemon().name("netdisk-reader-", 1).factory());
    }

    <T> T run(Work<T> work) {
        try {
            return CompletableFuture.supplyAsync(() -> inTransaction(work), threads)
                    .join();
        } catch (RejectedExecutionException closed) {
            throw new DuopanException(ErrorKind.UNAVAILABLE, "Read the netdisk: it is closed", closed);
        } catch (CompletionException failure) {
            throw Failures.translate(failure.getCause() == null ? failure : failure.getCause());
        }
    }

    @Override
    public void close() {
        threads.close();
        opened.forEach(Handle::close);
    }

    private <T> T inTransaction(Work<T> work) {
        Handle handle = handles.get();
        handle.begin();
        try {
            return work.in(new Transaction(handle));
        } finally {
            handle.rollback();
        }
    }

    private Handle open(SqliteConnections connections) {
        Handle handle = connections.forReading();
        opened.add(handle);
        return handle;
    }
}
