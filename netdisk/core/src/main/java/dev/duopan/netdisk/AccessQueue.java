package dev.duopan.netdisk;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches on their way to the database, where many go at once. What can't be stored stays here and is tried again. */
final class AccessQueue implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AccessQueue.class);
    private static final int LARGEST_BATCH = 1_000;
    private static final int CAPACITY = 100 * LARGEST_BATCH;

    private final BlockingQueue<LinkAccess> waiting = new LinkedBlockingQueue<>(CAPACITY);
    private final List<LinkAccess> batch = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Consumer<List<LinkAccess>> store;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("netdisk-access-log").factory());

    AccessQueue(Consumer<List<LinkAccess>> store) {
        this.store = store;
    }

    void start() {
        ScheduledFuture<?> unused = timer.scheduleWithFixedDelay(this::flushQuietly, 1, 1, TimeUnit.SECONDS);
    }

    /** Takes a fetch; waits only if a hundred thousand are waiting already. */
    void add(LinkAccess access) {
        try {
            waiting.put(access);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DuopanException(ErrorKind.UNAVAILABLE, "Record an access: interrupted", e);
        }
    }

    /** Returns when everything that was taken is on disk. */
    void flush() {
        lock.lock();
        try {
            for (fill(); !batch.isEmpty(); fill()) {
                store.accept(List.copyOf(batch));
                batch.clear();
            }
        } finally {
            lock.unlock();
        }
    }

    private void fill() {
        waiting.drainTo(batch, LARGEST_BATCH - batch.size());
    }

    private void flushQuietly() {
        try {
            flush();
        } catch (RuntimeException e) {
            LOG.warn("Could not record who used direct links; it's tried again", e);
        }
    }

    @Override
    public void close() {
        timer.close();
        flushQuietly();
    }
}
