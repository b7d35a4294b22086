package dev.duopan.netdisk;

import org.jspecify.annotations.Nullable;

/**
 * A slice about to be sent and what is known of it.
 *
 * @param uploadId the session
 * @param index from 0
 * @param length bytes that the client announced, or null if it didn't
 * @param md5 that the client announced, 32 hex digits, or null if it didn't
 */
public record SliceWrite(
        String uploadId,
        int index,
        @Nullable Long length,
        @Nullable String md5) {
    /** A slice of which nothing was announced. */
    public static SliceWrite of(String uploadId, int index) {
        return new SliceWrite(uploadId, index, null, null);
    }

    /** The same with its length; null if it isn't known. */
    public SliceWrite withLength(@Nullable Long bytes) {
        return new SliceWrite(uploadId, index, bytes, md5);
    }

    /** The same with its MD5; null if it isn't known. */
    public SliceWrite withMd5(@Nullable String digest) {
        return new SliceWrite(uploadId, index, length, digest);
    }
}
