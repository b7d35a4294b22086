package dev.duopan.drive.sync;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Somebody's wish that a run stops. */
final class Cancellation {
    private final CountDownLatch cancelled = new CountDownLatch(1);

    void cancel() {
        cancelled.countDown();
    }

    boolean happened() {
        return cancelled.getCount() == 0;
    }

    /** Lets time go by, unless the wish is heard. */
    void pause(Duration time) {
        try {
            if (cancelled.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            cancel();
            Thread.currentThread().interrupt();
        }
    }
}
