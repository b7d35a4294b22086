package dev.duopan.client;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Ends an exchange whose peer neither takes nor gives a byte for too long. Only the time that is spent inside reads and
 * writes counts: a slow reader on this side is no silence of the peer.
 */
final class StallWatch implements AutoCloseable {
    /** A read or write on a connection. */
    @FunctionalInterface
    interface Transfer {
        int run() throws IOException;
    }

    private static final int CHECKS_PER_LIMIT = 4;

    private final long limit;
    private final Runnable drop;
    private final Future<?> checks;
    private volatile long transferringSince;
    private volatile boolean transferring;
    private volatile boolean stalled;

    StallWatch(ScheduledExecutorService timer, Duration idle, Runnable drop) {
        this.limit = idle.toNanos();
        this.drop = drop;
        long period = Math.max(limit / CHECKS_PER_LIMIT, 1);
        this.checks = timer.scheduleWithFixedDelay(this::check, period, period, TimeUnit.NANOSECONDS);
    }

    private void check() {
        if (transferring && System.nanoTime() - transferringSince > limit) {
            stalled = true;
            drop.run();
        }
    }

    int watch(Transfer transfer) throws IOException {
        transferringSince = System.nanoTime();
        transferring = true;
        try {
            return transfer.run();
        } catch (IOException e) {
            throw blame(e);
        } finally {
            transferring = false;
        }
    }

    /** Returns what to tell: the silence if that was the reason. */
    IOException blame(IOException failure) {
        if (!stalled) {
            return failure;
        }
        SocketTimeoutException silence = new SocketTimeoutException("no byte moved for " + Duration.ofNanos(limit));
        silence.initCause(failure);
        return silence;
    }

    @Override
    public void close() {
        checks.cancel(false);
    }
}
