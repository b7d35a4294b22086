package dev.duopan.netdisk.pan123;

import dev.duopan.api.ApiException;
import dev.duopan.api.pan123.Pan123Error;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** Digests as callers give them: either case, nothing but hex. */
final class Digests {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]+");

    private Digests() {}

    static String md5(String parameter, String text) {
        return hex(parameter, text, 32);
    }

    static String sha1(String parameter, String text) {
        return hex(parameter, text, 40);
    }

    private static String hex(String parameter, String text, int length) {
        String digest = text.toLowerCase(Locale.ROOT);
        if (digest.length() != length || !HEX.matcher(digest).matches()) {
            throw new ApiException(Pan123Error.INVALID, "%s must be %d hex digits".formatted(parameter, length));
        }
        return digest;
    }

    static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }
}
