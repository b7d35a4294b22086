package dev.duopan.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes that a request carries beside its parameters.
 *
 * <p>On the client it can be opened again for every attempt and knows its length. On the server it is the stream of the part
 * being received: it opens once and its length is unknown until the end.
 */
public interface Content {
    /** The length of content that isn't known before the end of its stream. */
    long UNKNOWN_LENGTH = -1;

    /** Returns the number of bytes, or {@link #UNKNOWN_LENGTH}. */
    long length();

    /** Opens the bytes from the start. */
    InputStream open() throws IOException;

    /** Content held in memory. The array is not copied. */
    static Content of(byte[] bytes) {
        return new Content() {
            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }
}
