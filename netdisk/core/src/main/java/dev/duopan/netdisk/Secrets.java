package dev.duopan.netdisk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Random words that can't be guessed, and comparisons that tell nothing by their time. */
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final HexFormat HEX = HexFormat.of();
    private static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final String DISTINCT = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final String DIGITS = "0123456789";
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final int USER_CODE_LENGTH = 8;

    private Secrets() {}

    static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    static String hex(int bytes) {
        return HEX.formatHex(bytes(bytes));
    }

    static String base64(int bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(bytes));
    }

    /** Returns upper-case letters and digits. */
    static String capitals(int count) {
        return text(count, CAPITALS);
    }

    /** Returns lower-case letters and digits that people don't take for one another. */
    static String userCode() {
        return text(USER_CODE_LENGTH, DISTINCT);
    }

    /** Returns decimal digits, the first of which isn't zero. */
    static String digits(int count) {
        return text(1, DIGITS.substring(1)) + text(count - 1, DIGITS);
    }

    /** Returns lower-case letters. */
    static String letters(int count) {
        return text(count, LETTERS);
    }

    private static String text(int count, String letters) {
        StringBuilder text = new StringBuilder();
        RANDOM.ints(count, 0, letters.length()).forEach(index -> text.append(letters.charAt(index)));
        return text.toString();
    }

    static String sha256(String secret) {
        return HEX.formatHex(digest("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
    }

    static boolean areEqual(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has " + algorithm, impossible);
        }
    }
}
