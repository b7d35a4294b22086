package dev.duopan.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes with the real time, and can be put forward: tokens and links expire without anybody waiting. */
public final class TestClock extends Clock {
    private volatile Duration ahead = Duration.ZERO;

    /** A clock that shows the real time. */
    public TestClock() {}

    /** Puts the clock forward. */
    public synchronized void advance(Duration time) {
        ahead = ahead.plus(time);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** Returns this clock: zones make no difference to what is kept. */
    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
