package dev.duopan.client;

import dev.duopan.api.Content;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A part of a content that can be opened again and again.
 *
 * @param whole the content
 * @param offset of the first byte, from 0
 * @param length how many bytes
 */
public record ContentSlice(Content whole, long offset, long length) implements Content {
    @Override
    public InputStream open() throws IOException {
        InputStream bytes = whole.open();
        try {
            bytes.skipNBytes(offset);
            return new Bounded(bytes, length);
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    private static final class Bounded extends FilterInputStream {
        private long left;

        Bounded(InputStream in, long length) {
            super(in);
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int count) throws IOException {
            if (count > 0 && left == 0) {
                return -1;
            }
            int read = in.read(target, offset, (int) Math.min(count, left));
            left -= Math.max(0, read);
            return read;
        }

        @Override
        public long skip(long count) throws IOException {
            long skipped = in.skip(Math.min(count, left));
            left -= skipped;
            return skipped;
        }

        @Override
        public int available() throws IOException {
            return (int) Math.min(in.available(), left);
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
