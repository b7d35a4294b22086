package dev.duopan.drive.names;

import dev.duopan.drive.DigestLookup;
import dev.duopan.drive.Digests;
import dev.duopan.drive.Entry;

/** Looks digests up, by names. */
record MappedDigestLookup(DigestLookup digests, PathMapping paths) implements DigestLookup {
    @Override
    public Digests lookup(Entry file) {
        return digests.lookup(paths.spelled(file));
    }
}
