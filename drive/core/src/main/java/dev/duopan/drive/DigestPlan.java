package dev.duopan.drive;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which digests are wanted of a content, so that one pass over it makes them all.
 *
 * @param algorithms digests of the content as a whole
 * @param sliceSize bytes of the slices of which an MD5 each is wanted; 0 for none
 */
public record DigestPlan(Set<DigestAlgorithm> algorithms, long sliceSize) {
    /** Keeps a copy. */
    public DigestPlan {
        algorithms = Set.copyOf(algorithms);
    }

    /** The given digests of the content as a whole. */
    public static DigestPlan of(DigestAlgorithm... algorithms) {
        return new DigestPlan(Set.of(algorithms), 0);
    }

    /** The given digests of the content as a whole. */
    public static DigestPlan of(Set<DigestAlgorithm> algorithms) {
        return new DigestPlan(algorithms, 0);
    }

    /** Returns the same plan with an MD5 for each slice of that many bytes. */
    public DigestPlan withSlices(long bytes) {
        return new DigestPlan(algorithms, bytes);
    }

    /** Returns whether everything that {@code other} wants is wanted here too. */
    public boolean covers(DigestPlan other) {
        return algorithms.containsAll(other.algorithms) && (other.sliceSize == 0 || other.sliceSize == sliceSize);
    }

    /** Returns a plan that covers {@code newer} and as much of this one as goes with it. */
    DigestPlan plus(DigestPlan newer) {
        Set<DigestAlgorithm> union = EnumSet.noneOf(DigestAlgorithm.class);
        union.addAll(algorithms);
        union.addAll(newer.algorithms);
        return new DigestPlan(union, newer.sliceSize == 0 ? sliceSize : newer.sliceSize);
    }
}
