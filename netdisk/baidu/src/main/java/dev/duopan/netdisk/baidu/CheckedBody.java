package dev.duopan.netdisk.baidu;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes of a body that are looked at as they are read, however they are read. */
abstract class CheckedBody extends FilterInputStream {
    private static final int SKIPPED_AT_ONCE = 64 * 1024;

    CheckedBody(InputStream bytes) {
        super(bytes);
    }

    /** Takes note of so many bytes, which were read; -1 at the end. */
    abstract void taken(int count);

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = in.read(target, offset, length);
        taken(count);
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        byte[] ignored = new byte[(int) Math.min(Math.max(count, 0), SKIPPED_AT_ONCE)];
        return Math.max(0, read(ignored, 0, ignored.length));
    }
}
