package dev.duopan.netdisk.dispatch;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Content that came before other fields and was set aside in a file. The file is gone when it is closed, or when the process
 * dies: on systems that allow it, it has no name from the start.
 */
final class SpooledContent implements ReceivedContent {
    private static final long LIMIT = 2L * 1024 * 1024 * 1024;

    private final FileChannel file;
    private final long length;

    private SpooledContent(FileChannel file, long length) {
        this.file = file;
        this.length = length;
    }

    /**
     * Sets content aside.
     *
     * @throws DuopanException of kind TOO_LARGE if it is over 2 GiB
     */
    static SpooledContent read(InputStream in, Path directory) throws IOException {
        FileChannel file = FileChannel.open(
                directory.resolve("part-" + UUID.randomUUID()),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        try {
            return new SpooledContent(file, copy(in, Channels.newOutputStream(file)));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static long copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[128 * 1024];
        long copied = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            copied += n;
            if (copied > LIMIT) {
                throw new DuopanException(
                        ErrorKind.TOO_LARGE, "a file before its fields may have 2 GiB; send the fields first");
            }
            out.write(buffer, 0, n);
        }
        return copied;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public InputStream open() throws IOException {
        return Channels.newInputStream(file.position(0));
    }

    @Override
    public void requireWhole() {
        // it was whole before it was handed out
    }

    @Override
    public boolean failed() {
        return false;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
