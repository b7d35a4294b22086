package dev.duopan.drive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hash functions that every Java runtime has, and their usual spelling. */
final class Hashes {
    private static final HexFormat HEX = HexFormat.of();

    private Hashes() {}

    static MessageDigest md5() {
        return of("MD5");
    }

    static MessageDigest of(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has " + name, e);
        }
    }

    /** Returns the digest of what was taken, in hex digits, and begins anew. */
    static String hex(MessageDigest digest) {
        return HEX.formatHex(digest.digest());
    }

    /** Returns the digest of what was taken so far, in hex digits, and goes on. */
    static String hexSoFar(MessageDigest digest) {
        try {
            return hex((MessageDigest) digest.clone());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(
                    "the " + digest.getAlgorithm() + " of this Java runtime can't be copied", e);
        }
    }

    static String hex(int word) {
        return HEX.toHexDigits(word);
    }
}
