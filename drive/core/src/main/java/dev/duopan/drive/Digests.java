package dev.duopan.drive;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is known of a content by digest: at most one {@link Digest} per algorithm, each with its own trust.
 *
 * @param byAlgorithm the digests; unmodifiable
 */
public record Digests(Map<DigestAlgorithm, Digest> byAlgorithm) {
    /** Nothing is known. */
    public static final Digests NONE = new Digests(Map.of());

    /** Keeps a copy. */
    public Digests {
        byAlgorithm = Map.copyOf(byAlgorithm);
    }

    /** The given digests; of several with one algorithm the last counts. */
    public static Digests of(Digest... digests) {
        return of(List.of(digests));
    }

    /** The given digests; of several with one algorithm the last counts. */
    public static Digests of(Collection<Digest> digests) {
        Map<DigestAlgorithm, Digest> map = new EnumMap<>(DigestAlgorithm.class);
        digests.forEach(digest -> map.put(digest.algorithm(), digest));
        return new Digests(map);
    }

    /** Returns the digest of the bytes themselves in hex digits; empty if unknown or not to be believed. */
    public Optional<String> ofContent(DigestAlgorithm algorithm) {
        return Optional.ofNullable(byAlgorithm.get(algorithm))
                .filter(digest -> digest.trust() == Digest.Trust.CONTENT)
                .map(Digest::text);
    }

    /** Returns the algorithms of the digests that can be believed, in the order of the enum. */
    public Set<DigestAlgorithm> trusted() {
        Set<DigestAlgorithm> trusted = new TreeSet<>();
        byAlgorithm.values().stream()
                .filter(digest -> digest.trust() == Digest.Trust.CONTENT)
                .forEach(digest -> trusted.add(digest.algorithm()));
        return trusted;
    }

    /** Returns these digests and those of {@code more}, which win where both have one. */
    public Digests plus(Digests more) {
        Map<DigestAlgorithm, Digest> union = new EnumMap<>(DigestAlgorithm.class);
        union.putAll(byAlgorithm);
        union.putAll(more.byAlgorithm);
        return new Digests(union);
    }
}
