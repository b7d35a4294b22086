package dev.duopan.client.pan123;

import dev.duopan.api.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The digest by which 123pan knows contents. */
final class Md5 {
    private final MessageDigest digest = digest();

    /** Reads a content to its end. */
    static String of(Content content) throws IOException {
        Md5 md5 = new Md5();
        try (InputStream bytes = content.open();
                OutputStream hashing = md5.over(OutputStream.nullOutputStream())) {
            bytes.transferTo(hashing);
        }
        return md5.hex();
    }

    /** Hashes all that is written to a stream. */
    OutputStream over(OutputStream out) {
        return new DigestOutputStream(out, digest);
    }

    /** Hashes all that is read from a stream. */
    InputStream over(InputStream in) {
        return new DigestInputStream(in, digest);
    }

    /** Returns the digest of all that was written or read, as 32 lower-case hex digits, and begins anew. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }
}
