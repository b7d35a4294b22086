package dev.duopan.drive;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What differs between drives, as data: limits of the provider and of the account's tier.
 *
 * @param uploads what may be uploaded, and in which pieces
 * @param names what files and folders may be called
 * @param ranges how files may be read in parts
 * @param times what becomes of modification times
 * @param batchLimit how many entries one call of the provider's can move, copy or delete; at least 1
 * @param identicalNames whether one folder may hold several entries of one name. Its listing shows them all; a path that
 *     means several of them is refused with CONFLICT
 */
public record DriveTraits(
        UploadRules uploads,
        NameRules names,
        RangeRules ranges,
        TimeRules times,
        int batchLimit,
        boolean identicalNames) {

    /** Any size, any name, any range, times kept to the nanosecond: the start for describing a drive. */
    public static final DriveTraits UNLIMITED = new DriveTraits(
            UploadRules.UNLIMITED, NameRules.ANY, RangeRules.UNLIMITED, TimeRules.EXACT, Integer.MAX_VALUE, false);

    /**
     * What may be uploaded, and in which pieces.
     *
     * @param maximumFileSize bytes
     * @param sliceSize bytes of each piece that is sent and acknowledged on its own; {@link Long#MAX_VALUE} for a drive
     *     that takes a file as a whole
     * @param maximumSlices how many pieces a file may have
     * @param emptyFiles whether files of 0 bytes can be kept
     * @param verification what a successful {@link Drive#upload} has made sure of by itself
     */
    public record UploadRules(
            long maximumFileSize, long sliceSize, long maximumSlices, boolean emptyFiles, Verification verification) {
        /** Any size, as a whole. */
        public static final UploadRules UNLIMITED =
                new UploadRules(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, true, Verification.SIZE);

        /** Returns the largest file that obeys both the size limit and the number of slices. */
        public long largestFile() {
            boolean slicesDecide = sliceSize < maximumFileSize / maximumSlices;
            return slicesDecide ? sliceSize * maximumSlices : maximumFileSize;
        }

        /** Returns why a file of that size can't be kept, in words that complete "… is refused: "; empty if it can. */
        public Optional<String> violation(long size) {
            if (size == 0 && !emptyFiles) {
                return Optional.of("this drive can't keep empty files");
            }
            return size > largestFile()
                    ? Optional.of("it has " + size + " bytes, and this drive takes at most " + largestFile())
                    : Optional.empty();
        }
    }

    /**
     * How files may be read in parts.
     *
     * @param maximumWidth the most bytes that one read may ask for; wider reads are cut by the drive itself
     * @param parallel whether several parts of one file may be read at once
     */
    public record RangeRules(long maximumWidth, boolean parallel) {
        /** Any width, in parallel. */
        public static final RangeRules UNLIMITED = new RangeRules(Long.MAX_VALUE, true);
    }

    /**
     * What becomes of modification times.
     *
     * @param precision the smallest difference that the drive tells
     * @param kept whether the time given at upload is the one listed; else the drive lists its own
     */
    public record TimeRules(Duration precision, boolean kept) {
        /** Kept to the nanosecond. */
        public static final TimeRules EXACT = new TimeRules(Duration.ofNanos(1), true);

        /** Returns a time as precisely as the drive tells it. */
        public Instant rounded(Instant time) {
            long steps = Duration.between(Instant.EPOCH, time).dividedBy(precision);
            return Instant.EPOCH.plus(precision.multipliedBy(steps));
        }
    }

    /**
     * Checks what can be known before the first byte of an upload is sent.
     *
     * @throws DuopanException INVALID for the root, for a name that can't be kept, and for an empty file where none can be
     *     kept; TOO_LARGE for more bytes than a file may have
     */
    public void checkUpload(DrivePath path, long size) {
        if (path.isRoot()) {
            throw new DuopanException(ErrorKind.INVALID, "Uploading to \"/\" is refused: the root is a folder.");
        }
        names.check(path);
        uploads.violation(size).ifPresent(violation -> {
            throw new DuopanException(
                    size == 0 ? ErrorKind.INVALID : ErrorKind.TOO_LARGE,
                    "Uploading " + path + " is refused: " + violation + ".");
        });
    }

    /** Returns the same traits with other upload rules. */
    public DriveTraits withUploads(UploadRules other) {
        return new DriveTraits(other, names, ranges, times, batchLimit, identicalNames);
    }

    /** Returns the same traits with other name rules. */
    public DriveTraits withNames(NameRules other) {
        return new DriveTraits(uploads, other, ranges, times, batchLimit, identicalNames);
    }

    /** Returns the same traits with other rules for reading parts. */
    public DriveTraits withRanges(RangeRules other) {
        return new DriveTraits(uploads, names, other, times, batchLimit, identicalNames);
    }

    /** Returns the same traits with other rules for times. */
    public DriveTraits withTimes(TimeRules other) {
        return new DriveTraits(uploads, names, ranges, other, batchLimit, identicalNames);
    }
}
