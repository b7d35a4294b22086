package dev.duopan.drive;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;

/**
 * A part of a file, which may reach beyond its end.
 *
 * @param offset the first byte, from 0
 * @param length how many bytes at most; {@link Long#MAX_VALUE} for everything up to the end
 */
public record ByteRange(long offset, long length) {
    /** The whole file, however long. */
    public static final ByteRange ALL = new ByteRange(0, Long.MAX_VALUE);

    /** Refuses negative numbers with INVALID. */
    public ByteRange {
        if (offset < 0 || length < 0) {
            throw new DuopanException(
                    ErrorKind.INVALID, "No part of a file begins at " + offset + " and is " + length + " bytes long.");
        }
    }

    /** Everything from an offset on. */
    public static ByteRange from(long offset) {
        return new ByteRange(offset, Long.MAX_VALUE);
    }

    /** Returns how many bytes of a file of that size lie in this range. */
    public long lengthIn(long size) {
        return Math.min(length, Math.max(0, size - offset));
    }

    /** Returns the offset after the last byte within a file of that size, which is never before {@code offset}. */
    public long endIn(long size) {
        return offset + lengthIn(size);
    }
}
