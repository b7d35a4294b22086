package dev.duopan.client;

import dev.duopan.api.ErrorKind;
import java.time.Duration;

/**
 * How often and how patiently a call is repeated. Whether it may be repeated at all is decided by what went wrong and by the
 * endpoint.
 *
 * @param failures after the call failed or its answer was lost
 * @param limits after the provider turned the call away because there were too many
 * @param busy after the provider turned the call away because something else is in the way
 */
public record Retries(Series failures, Series limits, Series busy) {
    /** One attempt only. */
    public static final Retries NONE =
            new Retries(1, Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofSeconds(1));

    /**
     * Four attempts after failures, with pauses of about 0.5, 1 and 2 seconds, within a minute. A provider that is busy gets
     * pauses of 1 to 30 seconds for ten minutes, one that limits the account pauses of 1 second to 5 minutes for two hours:
     * waiting is all that helps, and a transfer of many files shouldn't end because of it.
     */
    public static final Retries DEFAULT = new Retries(
            new Series(4, Duration.ofMillis(500), Duration.ofSeconds(8), Duration.ofMinutes(1)),
            Series.untiring(Duration.ofMinutes(5), Duration.ofHours(2)),
            Series.untiring(Duration.ofSeconds(30), Duration.ofMinutes(10)));

    /**
     * The same patience whatever went wrong.
     *
     * @throws IllegalArgumentException as {@link Series} does
     */
    public Retries(int attempts, Duration firstPause, Duration longestPause, Duration within) {
        this(new Series(attempts, firstPause, longestPause, within));
    }

    private Retries(Series series) {
        this(series, series, series);
    }

    Series afterRefusal(ErrorKind kind) {
        return kind == ErrorKind.RATE_LIMITED ? limits : busy;
    }

    /**
     * Attempts with pauses between them.
     *
     * @param attempts how often the call is made at most, at least 1
     * @param firstPause the pause after the first failure; each further pause is twice as long, all vary by a quarter
     * @param longestPause what pauses don't exceed, unless the provider itself names a longer one
     * @param within no attempt begins later than this after the first
     */
    public record Series(int attempts, Duration firstPause, Duration longestPause, Duration within) {
        private static final Duration SECOND = Duration.ofSeconds(1);

        /**
         * A series.
         *
         * @throws IllegalArgumentException if there isn't at least one attempt, or pauses aren't positive and growing
         */
        public Series {
            if (attempts < 1
                    || !firstPause.isPositive()
                    || longestPause.compareTo(firstPause) <= 0
                    || !within.isPositive()) {
                throw new IllegalArgumentException("not a retry policy: %d attempts, pauses of %s to %s within %s"
                        .formatted(attempts, firstPause, longestPause, within));
            }
        }

        /** Attempts with pauses that grow from a second, limited by time alone. */
        public static Series untiring(Duration longestPause, Duration within) {
            return new Series(Integer.MAX_VALUE, SECOND, longestPause, within);
        }
    }
}
