package dev.duopan.drive;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream of a promised number of bytes: it ends there, and failing to get so far is a failure instead of an end. */
final class ExactInputStream extends FilterInputStream {
    private final long promised;
    private long remaining;

    ExactInputStream(InputStream stream, long promised) {
        super(stream);
        this.promised = promised;
        this.remaining = promised;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (remaining == 0) {
            return -1;
        }
        int read = in.read(bytes, offset, (int) Math.min(length, remaining));
        if (read < 0) {
            throw new DuopanException(
                    ErrorKind.CONFLICT,
                    "The source changed while it was read: " + promised + " bytes were announced, and it ended after "
                            + (promised - remaining) + ".");
        }
        remaining -= read;
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = in.skip(Math.min(count, remaining));
        remaining -= skipped;
        return skipped;
    }

    @Override
    public int available() throws IOException {
        return (int) Math.min(in.available(), remaining);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
