package dev.duopan.api.pan123;

import dev.duopan.api.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The query parameter {@code auth_key} that lets a direct link pass until a moment (docs/wire/123pan.md section 7.3).
 *
 * <p>It is written {@code <ts>-<rand>-<uid>-<md5>}; the md5 is that of {@code <path>-<ts>-<rand>-<uid>-<key>}, where the path is
 * the address's, percent-decoded.
 *
 * @param expiry the end in seconds since 1970, at least 0
 * @param random a UUID without hyphens or a whole number: 1 to 64 letters and digits
 * @param uid the account's id
 * @param md5 32 lower-case hex digits
 */
public record DirectLinkSignature(long expiry, String random, long uid, String md5) {
    /** The name of the query parameter. */
    public static final String PARAMETER = "auth_key";

    private static final Pattern FORM = Pattern.compile("(\\d{1,15})-([0-9A-Za-z]{1,64})-(\\d{1,18})-([0-9a-f]{32})");

    /**
     * What is signed.
     *
     * @param path percent-decoded, with a slash at its beginning
     * @param expiry the end in seconds since 1970
     * @param random makes two signatures of one path differ
     * @param uid the account's id
     */
    public record Statement(String path, long expiry, String random, long uid) {
        /** Signs it with the account's private key. */
        public DirectLinkSignature sign(Secret key) {
            String text = "%s-%d-%s-%d-%s".formatted(path, expiry, random, uid, key.reveal());
            return new DirectLinkSignature(expiry, random, uid, md5(text));
        }
    }

    /** Reads the value of the query parameter; nothing if it isn't one. */
    public static Optional<DirectLinkSignature> read(String value) {
        Matcher matcher = FORM.matcher(value);
        return matcher.matches()
                ? Optional.of(new DirectLinkSignature(
                        Long.parseLong(matcher.group(1)),
                        matcher.group(2),
                        Long.parseLong(matcher.group(3)),
                        matcher.group(4)))
                : Optional.empty();
    }

    /** Tells whether this lets a path of an account pass now; takes the same time whatever is wrong with the md5. */
    public boolean isValid(String path, long accountId, Secret key, Instant now) {
        String expected =
                new Statement(path, expiry, random, accountId).sign(key).md5();
        return MessageDigest.isEqual(bytes(expected), bytes(md5)) && uid == accountId && now.getEpochSecond() < expiry;
    }

    /** Writes the value of the query parameter. */
    public String write() {
        return "%d-%s-%d-%s".formatted(expiry, random, uid, md5);
    }

    private static String md5(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes(text)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
