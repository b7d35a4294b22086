package dev.duopan.client.pan123;

import dev.duopan.api.Content;
import dev.duopan.client.pan123.WebContent.Opened;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The bytes behind a web address from the first to the last. When the connection breaks, it goes on from there: by range, or by
 * passing over what was read already if the host doesn't know ranges. What is skipped before the first byte isn't fetched.
 */
final class WebStream extends InputStream {
    /** How often in a row a connection may break before its first byte. */
    private static final int MOST_BREAKS = 5;

    private final WebContent content;
    private @Nullable InputStream body;
    private @Nullable String version;
    private long size;
    private long position;
    private int breaks;

    WebStream(WebContent content) {
        this.content = content;
        size = content.length();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (true) {
            try {
                int count = readOnce(target, offset, length);
                position += Math.max(0, count);
                breaks = 0;
                return count;
            } catch (IOException e) {
                letGo(e);
            }
        }
    }

    private int readOnce(byte[] target, int offset, int length) throws IOException {
        if (length == 0 || position == size) {
            return length == 0 ? 0 : -1;
        }
        int count = connected().read(target, offset, length);
        if (count < 0 && position < size) {
            throw new EOFException("the body ended after %d of %d bytes".formatted(position, size));
        }
        return count;
    }

    private void letGo(IOException failure) throws IOException {
        close();
        breaks++;
        if (breaks > MOST_BREAKS || Thread.currentThread().isInterrupted()) {
            throw failure;
        }
    }

    private InputStream connected() throws IOException {
        InputStream open = body;
        if (open == null) {
            Opened opened = content.open(position);
            open = opened.body();
            body = open;
            checkSame(opened);
            open.skipNBytes(position - opened.offset());
        }
        return open;
    }

    private void checkSame(Opened opened) throws IOException {
        boolean otherSize =
                size != Content.UNKNOWN_LENGTH && opened.size() != Content.UNKNOWN_LENGTH && opened.size() != size;
        if (otherSize || (version != null && !version.equals(opened.version()))) {
            close();
            throw content.replaced();
        }
        version = opened.version();
        size = Math.max(size, opened.size());
    }

    @Override
    public long skip(long count) throws IOException {
        if (body != null || count <= 0) {
            return super.skip(count);
        }
        position += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        InputStream open = body;
        body = null;
        if (open != null) {
            open.close();
        }
    }
}
