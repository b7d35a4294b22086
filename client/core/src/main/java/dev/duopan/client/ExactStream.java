package dev.duopan.client;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream of exactly so many bytes: ends after them, and fails if they don't come. */
final class ExactStream extends FilterInputStream {
    private final long length;
    private long left;

    ExactStream(InputStream in, long length) {
        super(in);
        this.length = length;
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
        if (left == 0) {
            return -1;
        }
        int some = in.read(bytes, offset, (int) Math.min(count, left));
        if (some < 0) {
            throw new EOFException("the body ended after %d of %d bytes".formatted(length - left, length));
        }
        left -= some;
        return some;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = in.skip(Math.min(count, left));
        left -= skipped;
        return skipped;
    }

    @Override
    public int available() throws IOException {
        return (int) Math.min(in.available(), left);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
