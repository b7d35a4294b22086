package dev.duopan.drive;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/** Makes the MD5 of each slice of a content that passes by once. For one thread at a time. */
final class SliceDigester {
    private final long sliceSize;
    private final MessageDigest slice = Hashes.md5();
    private final List<String> md5s = new ArrayList<>();
    private long inSlice;

    SliceDigester(long sliceSize) {
        this.sliceSize = sliceSize;
    }

    void update(byte[] bytes, int offset, int length) {
        int done = 0;
        while (done < length) {
            int part = (int) Math.min(sliceSize - inSlice, length - done);
            slice.update(bytes, offset + done, part);
            done += part;
            inSlice += part;
            if (inSlice == sliceSize) {
                endSlice();
            }
        }
    }

    /** Returns the MD5 of each slice, the last of which may be shorter. */
    List<String> finish() {
        if (inSlice > 0) {
            endSlice();
        }
        return md5s;
    }

    private void endSlice() {
        md5s.add(Hashes.hex(slice));
        inSlice = 0;
    }
}
