package dev.duopan.drive;

import java.util.Optional;

/**
 * What a content can be recognised by without its bytes: its size and digests that were made from it.
 *
 * @param size bytes
 * @param digests only those of {@link Digest.Trust#CONTENT} count
 */
public record Fingerprint(long size, Digests digests) {
    /** The fingerprint that a listing gives away. */
    public static Fingerprint of(Entry entry) {
        return new Fingerprint(entry.size(), entry.digests());
    }

    /** Returns a trustworthy digest in hex digits, if there is one. */
    public Optional<String> digest(DigestAlgorithm algorithm) {
        return digests.ofContent(algorithm);
    }

    /** Returns the same fingerprint with more digests. */
    public Fingerprint with(Digests more) {
        return new Fingerprint(size, digests.plus(more));
    }
}
