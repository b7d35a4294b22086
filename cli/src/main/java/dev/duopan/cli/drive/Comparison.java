package dev.duopan.cli.drive;

import dev.duopan.drive.DigestAlgorithm;
import dev.duopan.drive.DigestLookup;
import dev.duopan.drive.DigestPlan;
import dev.duopan.drive.Digests;
import dev.duopan.drive.DirectSource;
import dev.duopan.drive.Drive;
import dev.duopan.drive.DriveTraits.TimeRules;
import dev.duopan.drive.Entry;
import dev.duopan.drive.UploadSource;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out whether a file is at its target already, at the least cost: by size, by the digests that listings tell, by the
 * times of change where the target keeps them, and at last by digests that must be asked for or made of a file of this
 * computer. No byte of a remote file is read.
 */
record Comparison(Drive source, Drive target) {
    /** Returns how it is known that the file is there; empty if it isn't, or if that can't be known. */
    Optional<Likeness> of(Entry file, Entry there) {
        if (there.isFolder() || file.size() != there.size()) {
            return Optional.empty();
        }
        if (file.size() == 0) {
            return Optional.of(Likeness.EMPTY);
        }
        Set<DigestAlgorithm> told = common(file.digests(), there.digests());
        if (told.isEmpty() && sameTime(file, there)) {
            return Optional.of(Likeness.TIME);
        }
        return sameContent(file, there) ? Optional.of(Likeness.DIGEST) : Optional.empty();
    }

    private boolean sameContent(Entry file, Entry there) {
        Digests arrived = told(target, there);
        Digests wanted = told(source, file);
        Digests sent = wanted.plus(made(source, file, missing(arrived, wanted)));
        Digests kept = arrived.plus(made(target, there, missing(sent, arrived)));
        Set<DigestAlgorithm> common = common(sent, kept);
        return !common.isEmpty()
                && common.stream().allMatch(each -> sent.ofContent(each).equals(kept.ofContent(each)));
    }

    /** The first 256 KiB say nothing about the rest. */
    private static Set<DigestAlgorithm> common(Digests one, Digests other) {
        Set<DigestAlgorithm> common = whole(one);
        common.retainAll(other.trusted());
        return common;
    }

    private static Set<DigestAlgorithm> whole(Digests digests) {
        Set<DigestAlgorithm> whole = EnumSet.noneOf(DigestAlgorithm.class);
        whole.addAll(digests.trusted());
        whole.remove(DigestAlgorithm.MD5_HEAD);
        return whole;
    }

    private static Set<DigestAlgorithm> missing(Digests wanted, Digests known) {
        return common(wanted, known).isEmpty() ? whole(wanted) : Set.of();
    }

    /** What a listing tells, or else what asking tells. */
    private static Digests told(Drive drive, Entry file) {
        return whole(file.digests()).isEmpty()
                ? drive.capability(DigestLookup.class)
                        .map(lookup -> lookup.lookup(file))
                        .orElse(file.digests())
                : file.digests();
    }

    private static Digests made(Drive drive, Entry file, Set<DigestAlgorithm> wanted) {
        return wanted.isEmpty()
                ? Digests.NONE
                : drive.capability(DirectSource.class)
                        .map(files -> made(files.source(file.path()), wanted))
                        .orElse(Digests.NONE);
    }

    private static Digests made(UploadSource file, Set<DigestAlgorithm> wanted) {
        try (file) {
            return file.digests(DigestPlan.of(wanted)).fingerprint().digests();
        }
    }

    private boolean sameTime(Entry file, Entry there) {
        Instant sent = file.modifiedAt();
        Instant kept = there.modifiedAt();
        return sent != null
                && kept != null
                && target.traits().times().kept()
                && rounded(sent).equals(rounded(kept));
    }

    private Instant rounded(Instant time) {
        TimeRules one = source.traits().times();
        TimeRules other = target.traits().times();
        return (one.precision().compareTo(other.precision()) > 0 ? one : other).rounded(time);
    }
}
