package dev.duopan.drive.transfer;

import dev.duopan.api.DuopanException;
import dev.duopan.drive.Entry;
import dev.duopan.drive.Verification;

/** What became of one file. */
public sealed interface FileOutcome {
    /** Returns the file as it was planned. */
    PlannedFile file();

    /**
     * It arrived.
     *
     * @param file the plan
     * @param target the copy as its drive describes it, perhaps under another name
     * @param method the way it took
     * @param verification what was made sure of
     */
    record Copied(PlannedFile file, Entry target, CopyMethod method, Verification verification)
            implements FileOutcome {}

    /**
     * It didn't arrive; nothing half is left at its place.
     *
     * @param file the plan
     * @param failure why
     */
    record Failed(PlannedFile file, DuopanException failure) implements FileOutcome {}

    /**
     * It wasn't tried, or was given up, because the transfer was cancelled.
     *
     * @param file the plan
     */
    record Cancelled(PlannedFile file) implements FileOutcome {}
}
