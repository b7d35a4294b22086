package dev.duopan.netdisk.pan123;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;

/** A body whose sender goes away: some bytes, then a failure. */
final class CutStream extends FilterInputStream {
    CutStream(byte[] start) {
        super(new ByteArrayInputStream(start));
    }

    @Override
    public int read() throws IOException {
        return orFail(super.read());
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        return orFail(super.read(target, offset, length));
    }

    private static int orFail(int count) throws IOException {
        if (count < 0) {
            throw new IOException("the connection was lost");
        }
        return count;
    }
}
