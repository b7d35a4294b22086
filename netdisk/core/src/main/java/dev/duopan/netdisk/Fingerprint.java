package dev.duopan.netdisk;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a client says about a content it hasn't sent yet. Digests are taken in either case and kept in lower case.
 *
 * @param md5 of everything, or null if not known
 * @param headMd5 of the first {@value FileContent#HEAD_LENGTH} bytes, or null if not known
 * @param sha1 of everything, or null if not known
 */
public record Fingerprint(
        @Nullable String md5,
        @Nullable String headMd5,
        @Nullable String sha1) {
    /** Nothing is known. */
    public static final Fingerprint NONE = new Fingerprint(null, null, null);

    /**
     * Checks the digests.
     *
     * @throws DuopanException {@code INVALID} if one isn't made of 32 (SHA-1: 40) hex digits
     */
    public Fingerprint {
        md5 = digest(md5, 32);
        headMd5 = digest(headMd5, 32);
        sha1 = digest(sha1, 40);
    }

    /** The MD5 of everything is known. */
    public static Fingerprint ofMd5(String md5) {
        return new Fingerprint(md5, null, null);
    }

    /** The SHA-1 of everything is known. */
    public static Fingerprint ofSha1(String sha1) {
        return new Fingerprint(null, null, sha1);
    }

    /** The same with the MD5 of the first {@value FileContent#HEAD_LENGTH} bytes; null if not known. */
    public Fingerprint withHeadMd5(@Nullable String digest) {
        return new Fingerprint(md5, digest, sha1);
    }

    /** Returns whether a digest of everything is known, so that a content can be found by it. */
    public boolean identifies() {
        return md5 != null || sha1 != null;
    }

    /** Returns whether everything said is true of the content. */
    public boolean matches(FileContent content) {
        return (md5 == null || md5.equals(content.md5()))
                && (headMd5 == null || headMd5.equals(content.headMd5()))
                && (sha1 == null || sha1.equals(content.sha1()));
    }

    private static @Nullable String digest(@Nullable String text, int length) {
        if (text == null) {
            return null;
        }
        String digest = text.toLowerCase(Locale.ROOT);
        if (digest.length() != length || !digest.chars().allMatch(Fingerprint::isHex)) {
            throw new DuopanException(ErrorKind.INVALID, "Digest: " + length + " hex digits are needed");
        }
        return digest;
    }

    private static boolean isHex(int character) {
        return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'f');
    }
}
