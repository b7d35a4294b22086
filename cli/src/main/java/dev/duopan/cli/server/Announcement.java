package dev.duopan.cli.server;

import java.time.Duration;

/**
 * Finds out in the background which tools the system has and says so. It may mean unpacking some, for which no start waits; an
 * end does, so that nothing is written into a directory that somebody else may serve from by then.
 */
final class Announcement implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Thread thread;

    private Announcement(Thread thread) {
        this.thread = thread;
    }

    static Announcement begin(Runnable work) {
        return new Announcement(Thread.ofVirtual().name("netdisk-media").start(work));
    }

    /** Waits also when the thread that closes is interrupted, as it is at every end of a server. */
    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
