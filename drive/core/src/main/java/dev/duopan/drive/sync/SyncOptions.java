package dev.duopan.drive.sync;

import dev.duopan.drive.transfer.CopyOptions;
import java.time.Duration;

/**
 * How a plan is carried out.
 *
 * @param copying how single files are copied, and how many at once; its conflict policy and its listener mean nothing here
 * @param retries how often files that failed are tried again
 * @param listener hears how it goes on
 */
public record SyncOptions(CopyOptions copying, Retries retries, SyncListener listener) {
    /**
     * How often files that failed are tried again, after all others. Single calls are repeated by whoever sends them; this is for
     * what lasts longer.
     *
     * @param rounds how often at most; 0 for never
     * @param pause before the first round; twice as long before each further one, but never longer than a minute
     */
    public record Retries(int rounds, Duration pause) {
        /** Two more rounds, after one and after two seconds. */
        public static final Retries USUAL = new Retries(2, Duration.ofSeconds(1));

        /** None. */
        public static final Retries NONE = new Retries(0, Duration.ZERO);

        private static final Duration LONGEST = Duration.ofMinutes(1);
        private static final int MOST_DOUBLINGS = 10;

        Duration before(int round) {
            Duration wanted = pause.multipliedBy(1L << Math.min(round - 1, MOST_DOUBLINGS));
            return wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted;
        }
    }

    /** Retries as usual, and tells nobody. */
    public static SyncOptions of(CopyOptions copying) {
        return new SyncOptions(copying, Retries.USUAL, SyncListener.NONE);
    }

    /** Returns the same options with other retries. */
    public SyncOptions with(Retries other) {
        return new SyncOptions(copying, other, listener);
    }

    /** Returns the same options with somebody who hears how it goes on. */
    public SyncOptions with(SyncListener other) {
        return new SyncOptions(copying, retries, other);
    }
}
