package dev.duopan.client;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import io.github.bucket4j.Bucket;
import java.io.InterruptedIOException;
import java.time.Duration;

/**
 * How many bytes a second may go over the wire, both ways and all connections together. It can be changed while bytes are
 * on their way. Safe for use by many threads.
 */
public final class Bandwidth {
    private static final int MOST_AT_ONCE = 64 << 10;
    private static final int STEPS_PER_SECOND = 8;
    private static final long MOST_THAT_CAN_BE_COUNTED = 1_000_000_000;

    private volatile Limit limit;

    private Bandwidth(Limit limit) {
        this.limit = limit;
    }

    /**
     * A limit as it is now.
     *
     * @param bytesPerSecond {@link Long#MAX_VALUE} for none
     * @param step how many bytes may pass at once
     * @param bucket what fills with time
     */
    private record Limit(long bytesPerSecond, int step, Bucket bucket) {
        static final Limit NONE = new Limit(Long.MAX_VALUE, MOST_AT_ONCE, bucket(1, 1));

        static Limit of(long bytesPerSecond) {
            int step = Math.clamp(bytesPerSecond / STEPS_PER_SECOND, 1, MOST_AT_ONCE);
            return new Limit(
                    bytesPerSecond, step, bucket(bytesPerSecond, Math.max(step, bytesPerSecond / STEPS_PER_SECOND)));
        }

        boolean isNone() {
            return bytesPerSecond == Long.MAX_VALUE;
        }

        private static Bucket bucket(long perSecond, long capacity) {
            return Bucket.builder()
                    .addLimit(limit -> limit.capacity(capacity).refillGreedy(perSecond, Duration.ofSeconds(1)))
                    .build();
        }
    }

    /** No limit, until there is one. */
    public static Bandwidth unlimited() {
        return new Bandwidth(Limit.NONE);
    }

    /** A limit, of at least one byte a second. */
    public static Bandwidth of(long bytesPerSecond) {
        Bandwidth bandwidth = unlimited();
        bandwidth.limit(bytesPerSecond);
        return bandwidth;
    }

    /**
     * Changes the limit from now on; more than 10^9 bytes a second lift it.
     *
     * @throws DuopanException of kind INVALID for less than one byte a second
     */
    public void limit(long bytesPerSecond) {
        if (bytesPerSecond < 1) {
            throw new DuopanException(
                    ErrorKind.INVALID, "no bandwidth: %d bytes a second; 1 is the least".formatted(bytesPerSecond));
        }
        limit = bytesPerSecond > MOST_THAT_CAN_BE_COUNTED ? Limit.NONE : Limit.of(bytesPerSecond);
    }

    /** Lifts the limit from now on. */
    public void lift() {
        limit = Limit.NONE;
    }

    /** Returns whether nothing is held back. */
    boolean isUnlimited() {
        return limit.isNone();
    }

    /** Returns how many bytes may pass at once, at least 1. */
    int step() {
        return limit.step;
    }

    /** Returns when so many bytes may pass. */
    void await(int bytes) throws InterruptedIOException {
        int left = bytes;
        for (Limit now = limit; left > 0 && !now.isNone(); now = limit) {
            int part = Math.min(left, now.step);
            consume(now.bucket, part);
            left -= part;
        }
    }

    private static void consume(Bucket bucket, int bytes) throws InterruptedIOException {
        try {
            bucket.asBlocking().consume(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while bandwidth was waited for");
        }
    }

    /** Returns the limit in words. */
    @Override
    public String toString() {
        Limit now = limit;
        return now.isNone() ? "unlimited" : now.bytesPerSecond + " bytes/s";
    }
}
