package dev.duopan.api;

import java.io.IOException;
import java.io.InputStream;

/** An answer as a client receives it. The body is a stream that must be closed, read or not. */
public record WireResponse(int status, WireHeaders headers, InputStream body) implements AutoCloseable {
    @Override
    public void close() throws IOException {
        body.close();
    }
}
