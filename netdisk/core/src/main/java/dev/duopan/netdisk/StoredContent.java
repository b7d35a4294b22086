package dev.duopan.netdisk;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.io.IOException;
import java.io.InputStream;

/** An open content. Several ranges can be read at the same time, from several threads; close it when done. */
public final class StoredContent implements AutoCloseable {
    private final FileContent content;
    private final BlobStore.Bytes bytes;

    StoredContent(FileContent content, BlobStore.Bytes bytes) {
        this.content = content;
        this.bytes = bytes;
    }

    /** Returns its digests. */
    public FileContent content() {
        return content;
    }

    /** Returns its bytes. */
    public long size() {
        return content.size();
    }

    /** Returns everything; closing the stream doesn't close the content. */
    public InputStream stream() {
        return new RangeStream(bytes, 0, content.size());
    }

    /**
     * Returns a range; closing the stream doesn't close the content.
     *
     * @throws DuopanException {@code INVALID} if the range isn't inside the content
     */
    public InputStream stream(long offset, long length) {
        if (offset < 0 || length < 0 || offset > content.size() - length) {
            throw new DuopanException(
                    ErrorKind.INVALID,
                    "Read " + length + " bytes from " + offset + ": there are " + content.size() + " bytes");
        }
        return new RangeStream(bytes, offset, length);
    }

    @Override
    public void close() {
        try {
            bytes.close();
        } catch (IOException failure) {
            throw Disk.failure("Close a content", failure);
        }
    }
}
