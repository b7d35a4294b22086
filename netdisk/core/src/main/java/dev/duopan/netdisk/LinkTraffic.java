package dev.duopan.netdisk;

/**
 * How much was fetched by an account's direct links, and how much may be.
 *
 * @param used bytes sent since the account exists
 * @param limit bytes that may be sent in all; {@value #UNLIMITED} if nothing was said
 */
public record LinkTraffic(long used, long limit) {
    /** As good as no limit: the largest number that every reader of JSON keeps as it is. */
    public static final long UNLIMITED = (1L << 53) - 1;

    /** Returns the bytes that may still be sent. */
    public long left() {
        return Math.max(0, limit - used);
    }
}
