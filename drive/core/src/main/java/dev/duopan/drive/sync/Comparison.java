package dev.duopan.drive.sync;

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
 * Finds out whether a file is at its target already, at the least cost. No byte of a remote file is read.
 *
 * @param source where the file is
 * @param target where it goes
 * @param mode by what files are compared
 */
public record Comparison(Drive source, Drive target, CompareMode mode) {
    /** Compares two files by what their listings tell; empty if that doesn't settle it. Asks and reads nothing. */
    public Optional<Verdict> byListing(Entry file, Entry there) {
        if (file.size() != there.size()) {
            return different(CopyReason.SIZE);
        }
        if (file.size() == 0) {
            return same(Likeness.EMPTY);
        }
        return switch (mode) {
            case SIZE_ONLY -> same(Likeness.SIZE);
            case CHECKSUM -> byDigests(file.digests(), there.digests());
            case USUAL ->
                byDigests(file.digests(), there.digests())
                        .or(() -> sameTime(file, there) ? same(Likeness.TIME) : Optional.empty());
        };
    }

    /**
     * Compares two files, if need be by digests that a service is asked for and that are made of files of this computer.
     *
     * @throws dev.duopan.api.DuopanException if a digest can't be had because something fails
     */
    public Verdict of(Entry file, Entry there) {
        return byListing(file, there).orElseGet(() -> byMoreDigests(file, there));
    }

    private Verdict byMoreDigests(Entry file, Entry there) {
        Digests arrived = told(target, there);
        Digests wanted = told(source, file);
        Digests sent = wanted.plus(made(source, file, missing(arrived, wanted)));
        Digests kept = arrived.plus(made(target, there, missing(sent, arrived)));
        return byDigests(sent, kept).orElseGet(() -> withoutDigests(file, there));
    }

    private Verdict withoutDigests(Entry file, Entry there) {
        if (mode == CompareMode.CHECKSUM) {
            return new Verdict.Same(Likeness.SIZE);
        }
        boolean timesTell = target.traits().times().kept() && file.modifiedAt() != null && there.modifiedAt() != null;
        return new Verdict.Different(timesTell ? CopyReason.TIME : CopyReason.UNKNOWN);
    }

    private static Optional<Verdict> byDigests(Digests sent, Digests kept) {
        Set<DigestAlgorithm> common = common(sent, kept);
        if (common.isEmpty()) {
            return Optional.empty();
        }
        return common.stream().allMatch(each -> sent.ofContent(each).equals(kept.ofContent(each)))
                ? same(Likeness.DIGEST)
                : different(CopyReason.DIGEST);
    }

    private static Optional<Verdict> same(Likeness likeness) {
        return Optional.of(new Verdict.Same(likeness));
    }

    private static Optional<Verdict> different(CopyReason reason) {
        return Optional.of(new Verdict.Different(reason));
    }

    private static Set<DigestAlgorithm> common(Digests one, Digests other) {
        Set<DigestAlgorithm> common = whole(one);
        common.retainAll(other.trusted());
        return common;
    }

    /** The first 256 KiB say nothing about the rest. */
    private static Set<DigestAlgorithm> whole(Digests digests) {
        Set<DigestAlgorithm> whole = EnumSet.noneOf(DigestAlgorithm.class);
        whole.addAll(digests.trusted());
        whole.remove(DigestAlgorithm.MD5_HEAD);
        return whole;
    }

    /** What one side lacks; where neither tells a digest and one is asked for, one that both can make. */
    private Set<DigestAlgorithm> missing(Digests wanted, Digests known) {
        if (!common(wanted, known).isEmpty()) {
            return Set.of();
        }
        boolean makes = whole(wanted).isEmpty() && mode == CompareMode.CHECKSUM && isDirect(source) && isDirect(target);
        return makes ? Set.of(DigestAlgorithm.MD5) : whole(wanted);
    }

    private static boolean isDirect(Drive drive) {
        return drive.capability(DirectSource.class).isPresent();
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

    /** Returns whether the file at the target changed after the other, as far as both drives tell times. */
    boolean isNewer(Entry there, Entry file) {
        Instant sent = file.modifiedAt();
        Instant kept = there.modifiedAt();
        return sent != null && kept != null && rounded(kept).isAfter(rounded(sent));
    }

    private Instant rounded(Instant time) {
        TimeRules one = source.traits().times();
        TimeRules other = target.traits().times();
        return (one.precision().compareTo(other.precision()) > 0 ? one : other).rounded(time);
    }
}
