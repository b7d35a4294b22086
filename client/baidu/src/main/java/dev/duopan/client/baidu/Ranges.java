package dev.duopan.client.baidu;

import dev.duopan.client.ByteSpan;
import dev.duopan.client.Download;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;

/** A download that is read range by range, each opened when the one before has ended. */
final class Ranges extends InputStream {
    private final Function<ByteSpan, Download> opener;
    private final long range;
    private Download current;
    private long inCurrent;
    private long position;
    private long left;

    private Ranges(Download first, ByteSpan span, long range, Function<ByteSpan, Download> opener) {
        this.opener = opener;
        this.range = range;
        this.current = first;
        this.inCurrent = first.length();
        this.position = span.offset();
        this.left = Math.min(span.limit(), first.size() - span.offset());
    }

    static Download join(Download first, ByteSpan span, long range, Function<ByteSpan, Download> opener) {
        Ranges body = new Ranges(first, span, range, opener);
        return new Download(body, body.left, first.size(), first.headers());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0 || left == 0) {
            return length == 0 ? 0 : -1;
        }
        if (inCurrent == 0) {
            current.close();
            current = opener.apply(new ByteSpan(position, Math.min(range, left)));
            inCurrent = current.length();
        }
        int count = current.body().read(target, offset, (int) Math.min(length, inCurrent));
        if (count < 0) {
            throw new IOException("a range of the download ended early, %d bytes are missing".formatted(left));
        }
        inCurrent -= count;
        position += count;
        left -= count;
        return count;
    }

    @Override
    public void close() throws IOException {
        current.close();
    }
}
