package dev.duopan.drive;

import java.util.List;

/**
 * What one pass over a content brought to light.
 *
 * @param plan what was wanted
 * @param fingerprint size and digests of the whole
 * @param sliceMd5s the MD5 of each slice in hex digits, in order; an empty content has no slice. Empty if none were
 *     wanted
 */
public record ContentDigests(DigestPlan plan, Fingerprint fingerprint, List<String> sliceMd5s) {
    /** How many bytes {@link DigestAlgorithm#MD5_HEAD} looks at: 256 KiB. */
    public static final int HEAD_BYTES = 256 * 1024;

    /** Keeps a copy. */
    public ContentDigests {
        sliceMd5s = List.copyOf(sliceMd5s);
    }

    /** Returns these digests and what others of the same content tell besides. */
    ContentDigests plus(ContentDigests others) {
        Digests all = others.fingerprint.digests().plus(fingerprint.digests());
        List<String> slices = plan.sliceSize() == 0 ? others.sliceMd5s : sliceMd5s;
        return new ContentDigests(others.plan.plus(plan), new Fingerprint(fingerprint.size(), all), slices);
    }

    /** Returns a digest that the plan wanted, in hex digits. */
    public String digest(DigestAlgorithm algorithm) {
        return fingerprint.digest(algorithm).orElseThrow();
    }
}
