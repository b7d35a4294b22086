package dev.duopan.client.pan123;

import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes of a file on their way. Must be closed, read or not.
 *
 * @param bytes the piece; reading fails if the connection is lost before its end
 * @param offset of the first byte in the file
 * @param fileSize the size of the whole file; -1 if the service doesn't say
 * @param etag what names this very content, without quotes; empty if the service doesn't say
 */
public record DownloadedPiece(InputStream bytes, long offset, long fileSize, String etag) implements AutoCloseable {
    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
