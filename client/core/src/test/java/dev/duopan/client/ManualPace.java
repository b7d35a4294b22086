package dev.duopan.client;

import java.time.Duration;
import java.time.Instant;

/** Time that passes only when somebody sleeps. */
final class ManualPace implements Pace {
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private Duration slept = Duration.ZERO;

    Duration slept() {
        return slept;
    }

    @Override
    public long nanos() {
        return slept.toNanos();
    }

    @Override
    public Instant now() {
        return START.plus(slept);
    }

    @Override
    public void sleep(Duration pause) {
        slept = slept.plus(pause);
    }
}
