package dev.duopan.drive.transfer;

import dev.duopan.drive.Drive;
import dev.duopan.drive.DrivePath;
import java.util.Objects;

/**
 * A path in a certain drive.
 *
 * @param drive the drive, which stays the caller's to close
 * @param path a file, a folder, or nothing yet
 * @param origin where the drive's own paths begin, in words that are the same in every process: a {@link TransferJournal}
 *     knows files by it. A text that stands for another account or another folder must be another one; empty if nobody knows
 *     better, and then nothing is remembered of files on their way
 */
public record Location(Drive drive, DrivePath path, String origin) {
    /** Checks that nothing is missing. */
    public Location {
        Objects.requireNonNull(drive, "drive is null");
        Objects.requireNonNull(path, "path is null");
        Objects.requireNonNull(origin, "origin is null");
    }

    /** A path in a drive that has no name beyond this process. */
    public Location(Drive drive, DrivePath path) {
        this(drive, path, "");
    }

    /** Returns the same drive at another path. */
    public Location at(DrivePath other) {
        return new Location(drive, other, origin);
    }
}
