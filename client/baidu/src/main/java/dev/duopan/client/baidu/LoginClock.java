package dev.duopan.client.baidu;

import java.time.Duration;
import java.time.Instant;

/** The time in which a login goes on. */
interface LoginClock {
    /** The time of this machine. */
    LoginClock SYSTEM = new LoginClock() {
        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public void pass(Duration duration) throws InterruptedException {
            Thread.sleep(duration);
        }
    };

    Instant now();

    /** Returns when that much time is over. */
    void pass(Duration duration) throws InterruptedException;
}
