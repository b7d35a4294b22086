package dev.duopan.drive;

import java.util.Objects;

/**
 * One digest of a file, and how far to believe it.
 *
 * @param algorithm what it claims to be
 * @param text lower-case hex digits for a {@link Trust#CONTENT} digest; whatever the provider wrote for an opaque one
 * @param trust how far to believe it
 */
public record Digest(DigestAlgorithm algorithm, String text, Trust trust) {
    /** How far a digest can be believed. */
    public enum Trust {
        /** The digest of the file's bytes: two files with equal ones are taken to be equal. */
        CONTENT,
        /**
         * A text that the provider calls a digest, but that may be obfuscated or made from something other than the
         * content, like Baidu's listed md5. Equal texts hint at nothing more than equal listings; never verify by it.
         */
        OPAQUE
    }

    /** Checks that nothing is missing. */
    public Digest {
        Objects.requireNonNull(algorithm, "algorithm is null");
        Objects.requireNonNull(text, "text is null");
        Objects.requireNonNull(trust, "trust is null");
    }

    /** The digest of a content, in lower-case hex digits. */
    public static Digest ofContent(DigestAlgorithm algorithm, String hex) {
        return new Digest(algorithm, hex, Trust.CONTENT);
    }

    /** What a provider lists as digest, not to be believed. */
    public static Digest opaque(DigestAlgorithm algorithm, String text) {
        return new Digest(algorithm, text, Trust.OPAQUE);
    }
}
