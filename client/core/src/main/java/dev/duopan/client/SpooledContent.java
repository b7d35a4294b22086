package dev.duopan.client;

import dev.duopan.api.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A stream, which can be read but once, set aside in a temporary file so that it can be sent; closing deletes the file. */
public final class SpooledContent implements Content, AutoCloseable {
    private final PathContent file;

    private SpooledContent(PathContent file) {
        this.file = file;
    }

    /**
     * Reads a stream to its end.
     *
     * @param bytes not closed
     * @throws IOException if it can't be read or written; nothing is left behind then
     */
    public static SpooledContent of(InputStream bytes) throws IOException {
        Path file = Files.createTempFile("duopan-upload-", ".tmp");
        try (OutputStream out = Files.newOutputStream(file)) {
            long length = bytes.transferTo(out);
            return new SpooledContent(new PathContent(file, length));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    @Override
    public long length() {
        return file.length();
    }

    @Override
    public InputStream open() throws IOException {
        return file.open();
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file.file());
    }
}
