package dev.duopan.drive.sync;

import dev.duopan.api.DuopanException;
import dev.duopan.drive.Verification;
import dev.duopan.drive.transfer.CopyMethod;

/** What became of one file of a plan. */
public sealed interface FileResult {
    /** Returns the file as it was planned. */
    FileCopy file();

    /**
     * It is at its target, and after a move no longer at its source.
     *
     * @param file the plan
     * @param method the way it took
     * @param verification what was made sure of
     */
    record Arrived(FileCopy file, CopyMethod method, Verification verification) implements FileResult {}

    /**
     * It isn't at its target, or after a move still at its source; nothing half is left and what was there before is there.
     *
     * @param file the plan
     * @param failure why
     */
    record Failed(FileCopy file, DuopanException failure) implements FileResult {}

    /**
     * It wasn't tried, or was given up, because somebody stopped the run.
     *
     * @param file the plan
     */
    record Cancelled(FileCopy file) implements FileResult {}
}
