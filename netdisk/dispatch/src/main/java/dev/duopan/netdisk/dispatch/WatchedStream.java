package dev.duopan.netdisk.dispatch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that remembers whether it failed. Closing it does nothing: what is left can still be read. */
class WatchedStream extends FilterInputStream {
    private boolean failed;

    WatchedStream(InputStream in) {
        super(in);
    }

    final boolean failed() {
        return failed;
    }

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public final int read(byte[] target, int offset, int length) throws IOException {
        try {
            return readOrFinish(target, offset, length);
        } catch (IOException e) {
            failed = true;
            throw e;
        }
    }

    int readOrFinish(byte[] target, int offset, int length) throws IOException {
        return in.read(target, offset, length);
    }

    @Override
    public final long skip(long count) throws IOException {
        byte[] ignored = new byte[(int) Math.min(count, 64 * 1024)];
        return Math.max(0, read(ignored, 0, ignored.length));
    }

    @Override
    public final void close() {
        // what is left is read or given up by the dispatcher
    }
}
