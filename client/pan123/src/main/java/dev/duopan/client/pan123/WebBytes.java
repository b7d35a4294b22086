package dev.duopan.client.pan123;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Bytes behind a web address. What is needed of them is set aside first, so that it is fetched once. */
record WebBytes(WebContent content, ContentKey key) implements PreparedBytes {
    static PreparedBytes of(WebContent content, @Nullable ContentKey known) throws IOException {
        if (known != null) {
            return new WebBytes(content.ofLength(known.size()), known);
        }
        try (InputStream bytes = content.open()) {
            return LocalBytes.setAside(bytes, null);
        }
    }

    @Override
    public PreparedBytes cut(long offset, long length) throws IOException {
        try (InputStream bytes = content.open(offset, length)) {
            return LocalBytes.setAside(bytes, null);
        }
    }

    @Override
    public void close() {}
}
