package dev.duopan.netdisk;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Objects;

/** A range of an open content as a stream. */
final class RangeStream extends InputStream {
    private final BlobStore.Bytes bytes;
    private long position;
    private long rest;

    RangeStream(BlobStore.Bytes bytes, long offset, long length) {
        this.bytes = bytes;
        position = offset;
        rest = length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (rest == 0) {
            return -1;
        }
        int wanted = (int) Math.min(Math.min(length, rest), Disk.BUFFER);
        int count = bytes.read(ByteBuffer.wrap(target, offset, wanted), position);
        if (count < 0) {
            throw new EOFException("A stored content lacks its last " + rest + " bytes");
        }
        position += count;
        rest -= count;
        return count;
    }

    @Override
    public long skip(long count) {
        long skipped = Math.clamp(count, 0, rest);
        position += skipped;
        rest -= skipped;
        return skipped;
    }

    @Override
    public int available() {
        return (int) Math.min(rest, Integer.MAX_VALUE);
    }
}
