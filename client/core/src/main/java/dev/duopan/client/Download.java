package dev.duopan.client;

import dev.duopan.api.WireHeaders;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes of a file on their way.
 *
 * @param body exactly {@code length} bytes; reading fails with an {@link IOException} if fewer come
 * @param length how many bytes come
 * @param size the size of the whole file
 * @param headers the header fields of the answer, such as {@code ETag}
 */
public record Download(InputStream body, long length, long size, WireHeaders headers) implements AutoCloseable {
    /** Closes the body; before its end this drops the connection. */
    @Override
    public void close() throws IOException {
        body.close();
    }
}
