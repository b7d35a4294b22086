package dev.duopan.drive;

import java.util.Optional;

/**
 * Remembers the digests of files of this computer, so that a file that didn't change isn't read again for them, in other
 * processes neither. Safe for use by many threads.
 *
 * <p>It may forget at any time, and never fails: what can't be read or kept is as if nobody had ever known it.
 */
public interface DigestCache {
    /** Remembers nothing. */
    DigestCache NONE = new DigestCache() {
        @Override
        public Optional<ContentDigests> find(FileVersion file, DigestPlan plan) {
            return Optional.empty();
        }

        @Override
        public void keep(FileVersion file, ContentDigests digests) {}
    };

    /** Returns the digests of a plan, and perhaps more, if they are known of this very version of the file. */
    Optional<ContentDigests> find(FileVersion file, DigestPlan plan);

    /** Remembers digests until the file changes. What was known of other versions is forgotten. */
    void keep(FileVersion file, ContentDigests digests);
}
