package dev.duopan.netdisk.store;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that writes. It takes all writes that wait, runs each inside a savepoint, commits once for all of them, and
 * only then tells those who wait.
 */
final class Writer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    private static final int LARGEST_GROUP = 256;

    private final BlockingQueue<Write<?>> queue = new LinkedBlockingQueue<>();
    private final ReentrantLock entrance = new ReentrantLock();
    private final Handle handle;
    private final Thread thread;
    private boolean closed;
    private boolean synchronous = true;

    Writer(SqliteConnections connections) {
        handle = connections.forWriting();
        thread = Thread.ofPlatform().daemon().name("netdisk-writer").start(this::work);
    }

    <T> T run(Work<T> work) {
        return run(new Write<>(work, Write.Safety.ON_DISK));
    }

    <T> T note(Work<T> work) {
        return run(new Write<>(work, Write.Safety.MAY_BE_LOST));
    }

    private <T> T run(Write<T> write) {
        if (Thread.currentThread().equals(thread)) {
            throw new IllegalStateException("A transaction asked for another transaction");
        }
        enter(write);
        try {
            return write.answer().join();
        } catch (CompletionException failure) {
            throw Failures.translate(failure.getCause() == null ? failure : failure.getCause());
        }
    }

    @Override
    public void close() {
        entrance.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            queue.add(Write.END);
        } finally {
            entrance.unlock();
        }
        awaitEnd();
        handle.close();
    }

    private void enter(Write<?> write) {
        entrance.lock();
        try {
            if (closed) {
                throw new DuopanException(ErrorKind.UNAVAILABLE, "Change the netdisk: it is closed");
            }
            queue.add(write);
        } finally {
            entrance.unlock();
        }
    }

    private void awaitEnd() {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException interruption) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        List<Write<?>> group = new ArrayList<>();
        boolean ended = false;
        while (!ended) {
            fill(group);
            ended = group.remove(Write.END);
            if (!group.isEmpty()) {
                commit(group);
            }
            group.clear();
        }
    }

    private void fill(List<Write<?>> group) {
        try {
            group.add(queue.take());
            queue.drainTo(group, LARGEST_GROUP - 1);
        } catch (InterruptedException interruption) {
            LOG.warn("Somebody interrupted the writer of the netdisk; it goes on");
        }
    }

    private void commit(List<Write<?>> group) {
        try {
            synchronise(group);
            handle.begin();
            group.forEach(write -> write.run(handle));
            handle.commit();
            group.forEach(Write::committed);
        } catch (Throwable failure) {
            rollBack(failure);
            group.forEach(write -> write.failed(failure));
        }
    }

    /** A commit waits for the disk only if one of its writes does. */
    private void synchronise(List<Write<?>> group) {
        boolean wanted = group.stream().anyMatch(write -> write.safety() == Write.Safety.ON_DISK);
        if (wanted != synchronous) {
            handle.execute("PRAGMA synchronous = " + (wanted ? "FULL" : "NORMAL"));
            synchronous = wanted;
        }
    }

    private void rollBack(Throwable failure) {
        try {
            handle.rollback();
        } catch (RuntimeException second) {
            failure.addSuppressed(second);
        }
    }
}
