package dev.duopan.client;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** How time passes: measured and slept through. */
interface Pace {
    /** The time that everybody knows. */
    Pace REAL = new Pace() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public void sleep(Duration pause) throws InterruptedException {
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        }
    };

    /** Returns nanoseconds since some moment. */
    long nanos();

    /** Returns the time on the wall. */
    Instant now();

    /** Lets time pass. */
    void sleep(Duration pause) throws InterruptedException;
}
