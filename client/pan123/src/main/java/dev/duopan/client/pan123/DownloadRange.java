package dev.duopan.client.pan123;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;

/**
 * Which bytes of a file are wanted.
 *
 * @param offset of the first one, at least 0
 * @param length how many at most, at least 1; {@link Long#MAX_VALUE} for all up to the end
 */
public record DownloadRange(long offset, long length) {
    /** Everything. */
    public static final DownloadRange ALL = from(0);

    /**
     * A range.
     *
     * @throws DuopanException of kind INVALID if a number isn't in its range
     */
    public DownloadRange {
        if (offset < 0 || length < 1) {
            throw new DuopanException(
                    ErrorKind.INVALID, "no range of a file: %d bytes from %d".formatted(length, offset));
        }
    }

    /** Everything from an offset on. */
    public static DownloadRange from(long offset) {
        return new DownloadRange(offset, Long.MAX_VALUE);
    }

    boolean isAll() {
        return offset == 0 && length == Long.MAX_VALUE;
    }

    /** Writes the range as the header field does. */
    String header() {
        return length == Long.MAX_VALUE ? "bytes=%d-".formatted(offset) : "bytes=%d-%d".formatted(offset, last());
    }

    private long last() {
        return length > Long.MAX_VALUE - offset ? Long.MAX_VALUE - 1 : offset + length - 1;
    }
}
