package dev.duopan.drive;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** Bytes in memory. */
final class BytesSource extends UploadSource {
    private final byte[] bytes;

    BytesSource(byte[] bytes) {
        super(bytes.length);
        this.bytes = bytes;
    }

    @Override
    InputStream openAt(long offset) {
        return new ByteArrayInputStream(bytes, (int) offset, bytes.length - (int) offset);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes in memory";
    }
}
