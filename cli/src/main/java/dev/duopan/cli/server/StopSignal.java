package dev.duopan.cli.server;

import dev.duopan.cli.console.Interruption;
import java.util.concurrent.CountDownLatch;

/** The wish of somebody outside that a server stops: a signal to the process, or an interrupt of the thread that waits. */
final class StopSignal implements AutoCloseable {
    private final CountDownLatch wished = new CountDownLatch(1);
    private final Interruption signals = new Interruption();

    /** Waits for the wish. An interrupt is used up by it: what follows must not be interrupted any more. */
    void await() {
        signals.during(this::awaitWish, wished::countDown);
    }

    private boolean awaitWish() {
        boolean interrupted = false;
        while (wished.getCount() > 0) {
            try {
                wished.await();
            } catch (InterruptedException e) {
                interrupted = true;
                wished.countDown();
            }
        }
        return interrupted;
    }

    /** Lets signals do again what they did before, so that another one ends a server that takes its time. */
    @Override
    public void close() {
        signals.close();
    }
}
