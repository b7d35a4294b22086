package dev.duopan.netdisk;

import java.io.InputStream;

/** An open content. Ranges can be read from several threads; close it when done. */
public final class StoredContent implements AutoCloseable {
    StoredContent() {}

    /** Returns its digests. */
    public FileContent content() {
        return Unbuilt.value();
    }

    /** Returns its bytes. */
    public long size() {
        return Unbuilt.value();
    }

    /** Returns everything; closing the stream doesn't close the content. */
    public InputStream stream() {
        return Unbuilt.value();
    }

    /**
     * Returns a range; closing the stream doesn't close the content.
     *
     * @throws dev.duopan.api.DuopanException {@code INVALID} if the range isn't inside the content
     */
    public InputStream stream(long offset, long length) {
        return Unbuilt.value();
    }

    @Override
    public void close() {
        Unbuilt.nothing();
    }
}
