package dev.duopan.client.baidu;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.WireHeaders;
import dev.duopan.client.Download;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The true md5 of a content, which hosts tell with each download and nothing else does (docs/wire/baidu-xpan.md section 5). */
final class ContentMd5 {
    private static final Pattern MD5 = Pattern.compile("\"?([0-9a-f]{32})\"?");

    private ContentMd5() {}

    /** Returns what the header fields of a download tell; nothing if they don't. */
    static Optional<String> in(WireHeaders headers) {
        return field(headers, "Content-MD5").or(() -> field(headers, "ETag"));
    }

    private static Optional<String> field(WireHeaders headers, String name) {
        return headers.find(name)
                .map(text -> MD5.matcher(text.strip().toLowerCase(Locale.ROOT)))
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1));
    }

    /** Returns the same download of a whole file, at whose end reading fails if the bytes aren't what the host told. */
    static Download verifying(Download download) {
        String md5 = in(download.headers())
                .orElseThrow(() -> new DuopanException(
                        ErrorKind.UNSUPPORTED,
                        "download: the host doesn't tell the md5 of the content, so it can't be verified"));
        return new Download(
                new VerifiedBody(download.body(), md5), download.length(), download.size(), download.headers());
    }

    private static final class VerifiedBody extends FilterInputStream {
        private final MessageDigest digest = digest();
        private final String expected;

        VerifiedBody(InputStream in, String expected) {
            super(in);
            this.expected = expected;
        }

        private static MessageDigest digest() {
            try {
                return MessageDigest.getInstance("MD5");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has MD5", e);
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = in.read(target, offset, length);
            if (count >= 0) {
                digest.update(target, offset, count);
            } else {
                check();
            }
            return count;
        }

        @Override
        public long skip(long count) throws IOException {
            byte[] ignored = new byte[(int) Math.min(count, 64 * 1024)];
            return Math.max(0, read(ignored, 0, ignored.length));
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void check() throws IOException {
            MessageDigest read = copy();
            if (!HexFormat.of().formatHex(read.digest()).equals(expected)) {
                throw new IOException("the bytes of the download aren't those of the file, whose md5 is " + expected);
            }
        }

        /** The end may be reached more than once. */
        private MessageDigest copy() throws IOException {
            try {
                return (MessageDigest) digest.clone();
            } catch (CloneNotSupportedException e) {
                throw new IOException("the md5 of the download can't be told", e);
            }
        }
    }
}
