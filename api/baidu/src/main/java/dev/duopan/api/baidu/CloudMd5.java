package dev.duopan.api.baidu;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The form in which the service shows most md5 values: 32 characters of which the tenth is a letter {@code g} to {@code v}.
 *
 * <p>Only for a file of a single slice does the decoded value equal the md5 of the content; for others it is an opaque tag
 * (docs/wire/baidu-xpan.md section 4.8).
 */
public final class CloudMd5 {
    private static final Pattern PLAIN = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern OBFUSCATED = Pattern.compile("[0-9a-f]{9}[g-v][0-9a-f]{22}");
    private static final int MARK = 9;

    private CloudMd5() {}

    /** Tells whether a text is an md5 in one of the two forms, in any case. */
    public static boolean isMd5(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return PLAIN.matcher(lower).matches() || OBFUSCATED.matcher(lower).matches();
    }

    /**
     * Returns the plain form of an md5 in either form, in lower case.
     *
     * @throws IllegalArgumentException if the text is no md5
     */
    public static String decode(String shown) {
        String lower = shown.toLowerCase(Locale.ROOT);
        if (PLAIN.matcher(lower).matches()) {
            return lower;
        }
        if (!OBFUSCATED.matcher(lower).matches()) {
            throw new IllegalArgumentException("not an md5 of 32 characters in either form");
        }
        char digit = Character.forDigit(lower.charAt(MARK) - 'g', 16);
        return swap(mask(lower.substring(0, MARK) + digit + lower.substring(MARK + 1)));
    }

    /**
     * Returns the obfuscated form of a plain md5.
     *
     * @throws IllegalArgumentException if the text is no plain md5
     */
    public static String encode(String plain) {
        String lower = plain.toLowerCase(Locale.ROOT);
        if (!PLAIN.matcher(lower).matches()) {
            throw new IllegalArgumentException("not an md5 of 32 hexadecimal digits");
        }
        String masked = mask(swap(lower));
        char letter = (char) ('g' + Character.digit(masked.charAt(MARK), 16));
        return masked.substring(0, MARK) + letter + masked.substring(MARK + 1);
    }

    private static String swap(String md5) {
        return md5.substring(8, 16) + md5.substring(0, 8) + md5.substring(24, 32) + md5.substring(16, 24);
    }

    private static String mask(String md5) {
        StringBuilder masked = new StringBuilder(md5.length());
        for (int i = 0; i < md5.length(); i++) {
            masked.append(Character.forDigit(Character.digit(md5.charAt(i), 16) ^ (i % 16), 16));
        }
        return masked.toString();
    }
}
