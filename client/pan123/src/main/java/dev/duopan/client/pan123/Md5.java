package dev.duopan.client.pan123;

import dev.duopan.api.Content;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The digest by which 123pan knows contents. */
final class Md5 {
    private static final int BUFFER = 128 * 1024;

    private Md5() {}

    /** Reads a content to its end. */
    static String of(Content content) throws IOException {
        MessageDigest digest = digest();
        try (InputStream bytes = content.open()) {
            byte[] buffer = new byte[BUFFER];
            for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        }
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
