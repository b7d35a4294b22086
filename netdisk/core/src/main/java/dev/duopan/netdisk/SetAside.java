package dev.duopan.netdisk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A stream that was kept aside because its length was unknown before its end. Nobody sees it; it is gone when it's closed, or
 * when the process dies.
 */
public final class SetAside implements AutoCloseable {
    private final Path file;
    private long size;

    private SetAside(Path file) {
        this.file = file;
    }

    static SetAside take(InputStream bytes, Path file) {
        SetAside aside = new SetAside(file);
        try {
            aside.fill(bytes);
            return aside;
        } catch (IOException failure) {
            aside.close();
            throw Disk.failure("Keep a stream aside", failure);
        } catch (RuntimeException failure) {
            aside.close();
            throw failure;
        }
    }

    /** Returns how many bytes there are. */
    public long size() {
        return size;
    }

    /**
     * Opens the bytes. The caller closes them.
     *
     * @throws dev.duopan.api.DuopanException {@code UNAVAILABLE} if they can't be read
     */
    public InputStream open() {
        try {
            return Files.newInputStream(file);
        } catch (IOException failure) {
            throw Disk.failure("Read what was kept aside", failure);
        }
    }

    private void fill(InputStream bytes) throws IOException {
        byte[] buffer = new byte[Disk.BUFFER];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
                Disk.writeFully(channel, ByteBuffer.wrap(buffer, 0, count), size);
                size += count;
            }
        }
    }

    @Override
    public void close() {
        try {
            Disk.delete(file);
        } catch (IOException failure) {
            throw Disk.failure("Tidy up what was kept aside", failure);
        }
    }
}
