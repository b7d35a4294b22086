package dev.duopan.client;

/**
 * A part of a file.
 *
 * @param offset its first byte, from 0
 * @param limit how many bytes at most; {@link Long#MAX_VALUE} for all that follow
 */
public record ByteSpan(long offset, long limit) {
    /** The whole file. */
    public static final ByteSpan ALL = new ByteSpan(0, Long.MAX_VALUE);

    /**
     * A part.
     *
     * @throws IllegalArgumentException if the offset is negative or the limit isn't positive
     */
    public ByteSpan {
        if (offset < 0 || limit < 1) {
            throw new IllegalArgumentException("not a part of a file: %d bytes from %d".formatted(limit, offset));
        }
    }

    /** All from an offset to the end. */
    public static ByteSpan from(long offset) {
        return new ByteSpan(offset, Long.MAX_VALUE);
    }

    boolean isAll() {
        return equals(ALL);
    }

    /** Returns how many bytes of this part a file of the given size has. */
    long within(long size) {
        return Math.min(limit, size - offset);
    }

    /** Returns the value of the header field {@code Range}. */
    String header() {
        return "bytes=%d-%s".formatted(offset, limit > Long.MAX_VALUE - offset ? "" : offset + limit - 1);
    }
}
