package dev.duopan.netdisk.media;

import dev.duopan.netdisk.StoredContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A PDF that shows a document; the file itself, or what was made of it. Ranges of it can be read until it's closed. */
public sealed interface OpenDocument extends AutoCloseable {
    /** Returns how many bytes there are. */
    long size();

    /** Returns the digest of all bytes, in 32 lower-case hex digits. */
    String md5();

    /** Returns a range that is inside the document. */
    InputStream stream(long offset, long length);

    @Override
    void close();

    /**
     * A file that is a PDF.
     *
     * @param content open
     */
    record Original(StoredContent content) implements OpenDocument {
        @Override
        public long size() {
            return content.size();
        }

        @Override
        public String md5() {
            return content.content().md5();
        }

        @Override
        public InputStream stream(long offset, long length) {
            return content.stream(offset, length);
        }

        @Override
        public void close() {
            content.close();
        }
    }

    /**
     * A PDF that was made. Its digest is kept behind it, so that whoever reads a range needn't read everything.
     *
     * @param file open
     * @param size bytes of the PDF
     * @param md5 of the PDF
     */
    record Made(FileChannel file, long size, String md5) implements OpenDocument {
        private static final int DIGEST_BYTES = 16;

        /** Writes a PDF as {@link #of} reads it. */
        static void write(InputStream pdf, OutputStream out) throws IOException {
            MessageDigest md5 = md5Digest();
            new DigestInputStream(pdf, md5).transferTo(out);
            out.write(md5.digest());
        }

        static Made of(FileChannel file) throws IOException {
            long size = file.size() - DIGEST_BYTES;
            try (InputStream digest = new ChannelRange(file, size, DIGEST_BYTES)) {
                return new Made(file, size, HexFormat.of().formatHex(digest.readAllBytes()));
            }
        }

        private static MessageDigest md5Digest() {
            try {
                return MessageDigest.getInstance("MD5");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK has MD5", e);
            }
        }

        @Override
        public InputStream stream(long offset, long length) {
            return new ChannelRange(file, offset, length);
        }

        @Override
        public void close() {
            try {
                file.close();
            } catch (IOException e) {
                throw Workbench.failure("Close a preview", e);
            }
        }
    }

    /** Part of an open file. */
    final class ChannelRange extends InputStream {
        private final FileChannel file;
        private final long end;
        private long position;

        ChannelRange(FileChannel file, long offset, long length) {
            this.file = file;
            position = offset;
            end = offset + length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int wanted = (int) Math.min(length, end - position);
            if (wanted <= 0) {
                return length == 0 ? 0 : -1;
            }
            int count = file.read(ByteBuffer.wrap(target, offset, wanted), position);
            position += Math.max(0, count);
            return count;
        }
    }
}
