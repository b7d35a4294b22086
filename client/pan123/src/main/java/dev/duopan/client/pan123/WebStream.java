package dev.duopan.client.pan123;

import dev.duopan.api.Content;
import dev.duopan.client.ByteSpan;
import dev.duopan.client.pan123.WebContent.Opened;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Bytes behind a web address. When the connection breaks, it goes on from there: by range, or by passing over what isn't wanted
 * if the host doesn't know ranges.
 */
final class WebStream extends InputStream {
    /** How often in a row a connection may break before its first byte. */
    private static final int MOST_BREAKS = 5;

    private final WebContent content;
    private @Nullable InputStream body;
    private @Nullable String version;
    private long size;
    private long position;
    private long end;
    private int breaks;

    /**
     * The bytes from one offset to another.
     *
     * @param end {@link Content#UNKNOWN_LENGTH} for all there are
     */
    WebStream(WebContent content, long offset, long end) {
        this.content = content;
        this.size = content.length();
        this.position = offset;
        this.end = end;
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
        if (length == 0 || position == end) {
            return length == 0 ? 0 : -1;
        }
        InputStream open = connected();
        int wanted = end < 0 ? length : (int) Math.min(length, end - position);
        int count = open.read(target, offset, wanted);
        if (count < 0 && position < end) {
            throw new EOFException("the body ended after %d of %d bytes".formatted(position, end));
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
            Opened opened = content.ask(end < 0 ? ByteSpan.from(position) : new ByteSpan(position, end - position));
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
        end = end < 0 ? size : end;
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
