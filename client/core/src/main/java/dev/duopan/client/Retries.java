package dev.duopan.client;

import java.time.Duration;

/**
 * How often and how patiently a call is repeated. Whether it may be repeated at all is decided by what went wrong and by the
 * endpoint.
 *
 * @param attempts how often the call is made at most, at least 1
 * @param firstPause the pause after the first failure; each further pause is twice as long, all vary by a quarter
 * @param longestPause what pauses don't exceed
 * @param within no attempt begins later than this after the first
 */
public record Retries(int attempts, Duration firstPause, Duration longestPause, Duration within) {
    /** One attempt only. */
    public static final Retries NONE =
            new Retries(1, Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofSeconds(1));

    /** Four attempts with pauses of about 0.5, 1 and 2 seconds, within a minute. */
    public static final Retries DEFAULT =
            new Retries(4, Duration.ofMillis(500), Duration.ofSeconds(8), Duration.ofMinutes(1));

    /**
     * A policy.
     *
     * @throws IllegalArgumentException if there isn't at least one attempt, or pauses aren't positive and growing
     */
    public Retries {
        if (attempts < 1
                || !firstPause.isPositive()
                || longestPause.compareTo(firstPause) <= 0
                || !within.isPositive()) {
            throw new IllegalArgumentException("not a retry policy: %d attempts, pauses of %s to %s within %s"
                    .formatted(attempts, firstPause, longestPause, within));
        }
    }
}
