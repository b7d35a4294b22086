package dev.duopan.cli.drive;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Does something every so often, until it is closed. */
final class Ticker implements AutoCloseable {
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    Ticker(Duration pause, Runnable work) {
        this.thread = Thread.ofVirtual().name("ticker").start(() -> tick(pause, work));
    }

    private void tick(Duration pause, Runnable work) {
        try {
            while (!closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                work.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when the work has ended for good. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
