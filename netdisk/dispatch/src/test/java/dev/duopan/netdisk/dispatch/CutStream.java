package dev.duopan.netdisk.dispatch;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A body whose sender went away: some bytes, then a failure. */
final class CutStream extends FilterInputStream {
    CutStream(String start) {
        super(new ByteArrayInputStream(start.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public int read() throws IOException {
        return orFail(super.read());
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        return orFail(super.read(target, offset, length));
    }

    private static int orFail(int result) throws IOException {
        if (result < 0) {
            throw new EOFException("the connection was lost");
        }
        return result;
    }
}
