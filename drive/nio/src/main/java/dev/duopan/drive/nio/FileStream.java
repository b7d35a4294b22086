package dev.duopan.drive.nio;

import dev.duopan.api.DuopanException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file as it is read from the first byte on, until its file system is closed. */
final class FileStream extends FilterInputStream implements OpenThing {
    private final FilePath file;
    private final OpenThings open;

    FileStream(InputStream stream, FilePath file, OpenThings open) {
        super(stream);
        this.file = file;
        this.open = open;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        open.check();
        try {
            return in.read(bytes, offset, length);
        } catch (DuopanException e) {
            throw Failures.of(e, file, null, "");
        }
    }

    @Override
    public long skip(long count) throws IOException {
        open.check();
        try {
            return in.skip(count);
        } catch (DuopanException e) {
            throw Failures.of(e, file, null, "");
        }
    }

    @Override
    public void close() throws IOException {
        open.forget(this);
        in.close();
    }
}
