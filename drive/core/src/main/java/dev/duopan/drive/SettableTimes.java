package dev.duopan.drive;

import java.time.Instant;

/** The capability to change when a file or folder was modified without touching its content. */
public interface SettableTimes {
    /**
     * Dates a file or folder, as precisely as {@link DriveTraits.TimeRules} tells.
     *
     * @return the entry as it is now
     * @throws dev.duopan.api.DuopanException NOT_FOUND if there is nothing; INVALID for the root; UNSUPPORTED if this file
     *     or folder can't be dated
     */
    Entry setModifiedAt(DrivePath path, Instant time);
}
