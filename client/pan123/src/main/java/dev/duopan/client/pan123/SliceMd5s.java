package dev.duopan.client.pan123;

import java.util.List;
import java.util.Optional;

/**
 * The md5s of a content's slices, as far as somebody has made them already. They are believed; the upload host compares each
 * with the bytes that it gets (docs/wire/123pan.md section 6.2).
 *
 * @param sliceSize the length in bytes of every slice but the last; 0 if no md5 is known
 * @param md5s of the slices in order, 32 hex digits each; empty if no md5 is known
 */
public record SliceMd5s(long sliceSize, List<String> md5s) {
    /** No md5 is known. */
    public static final SliceMd5s UNKNOWN = new SliceMd5s(0, List.of());

    /** Keeps a copy. */
    public SliceMd5s {
        md5s = List.copyOf(md5s);
    }

    /** Returns by what a part of a content of that size is known; empty if it isn't exactly one of the slices. */
    Optional<ContentKey> of(long offset, long length, long size) {
        if (sliceSize < 1 || offset % sliceSize != 0 || length != Math.min(sliceSize, size - offset)) {
            return Optional.empty();
        }
        long slice = offset / sliceSize;
        return slice < md5s.size() ? Optional.of(new ContentKey(md5s.get((int) slice), length)) : Optional.empty();
    }
}
