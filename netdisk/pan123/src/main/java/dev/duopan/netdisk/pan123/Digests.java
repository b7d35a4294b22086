package dev.duopan.netdisk.pan123;

import dev.duopan.api.ApiException;
import dev.duopan.api.pan123.Pan123Error;
import java.util.Locale;
import java.util.regex.Pattern;

/** Digests as callers give them: either case, nothing but hex. */
final class Digests {
    private static final Pattern MD5 = Pattern.compile("[0-9a-f]{32}");

    private Digests() {}

    static String md5(String parameter, String text) {
        String digest = text.toLowerCase(Locale.ROOT);
        if (!MD5.matcher(digest).matches()) {
            throw new ApiException(Pan123Error.INVALID, "%s must be 32 hex digits".formatted(parameter));
        }
        return digest;
    }
}
