package dev.duopan.client;

import java.time.Duration;

/** Retry policies that don't make tests wait. */
final class Pauses {
    static final Retries SHORT = new Retries(4, Duration.ofNanos(1000), Duration.ofNanos(2000), Duration.ofMinutes(1));

    private Pauses() {}
}
