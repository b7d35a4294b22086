package dev.duopan.drive.cloud;

import dev.duopan.drive.ByteRange;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;

/**
 * The bytes of a file that are read on where a connection broke. Gives up when the connection breaks again and again without a
 * byte between.
 */
final class MendedStream extends InputStream {
    private static final int BREAKS = 5;

    private final Function<ByteRange, InputStream> opening;
    private ByteRange rest;
    private InputStream in;
    private int breaks;

    /** Begins to read; {@code opening} is asked for the rest after each break. */
    MendedStream(ByteRange range, Function<ByteRange, InputStream> opening) {
        this.opening = opening;
        this.rest = range;
        this.in = opening.apply(range);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
        while (rest.length() > 0) {
            try {
                return advanced(in.read(bytes, offset, count));
            } catch (IOException e) {
                reopen(e);
            }
        }
        return -1;
    }

    private int advanced(int read) {
        if (read > 0) {
            breaks = 0;
            long left = rest.length() == Long.MAX_VALUE ? Long.MAX_VALUE : rest.length() - read;
            rest = new ByteRange(rest.offset() + read, left);
        }
        return read;
    }

    private void reopen(IOException failure) throws IOException {
        breaks++;
        if (breaks > BREAKS || Thread.currentThread().isInterrupted()) {
            throw failure;
        }
        closeBroken();
        try {
            in = opening.apply(rest);
        } catch (RuntimeException e) {
            e.addSuppressed(failure);
            throw e;
        }
    }

    private void closeBroken() {
        try {
            in.close();
        } catch (IOException e) {
            // the connection is broken, so that nothing is lost
            return;
        }
    }

    @Override
    public int available() throws IOException {
        return in.available();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
