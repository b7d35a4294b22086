package dev.duopan.client.pan123;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Iterator;

/** Buffers one after the other as a stream. Their positions are left as they were. */
final class BufferStream extends InputStream {
    private final Iterator<ByteBuffer> buffers;
    private ByteBuffer current = ByteBuffer.allocate(0);

    BufferStream(Iterator<ByteBuffer> buffers) {
        this.buffers = buffers;
    }

    @Override
    public int read() {
        return advance() ? current.get() & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!advance()) {
            return -1;
        }
        int count = Math.min(length, current.remaining());
        current.get(target, offset, count);
        return count;
    }

    private boolean advance() {
        while (!current.hasRemaining() && buffers.hasNext()) {
            current = buffers.next().asReadOnlyBuffer();
        }
        return current.hasRemaining();
    }
}
