package dev.duopan.drive.transfer;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.ConflictPolicy;
import java.nio.file.Path;

/**
 * How to copy. Begin with {@link #on}.
 *
 * @param conflict what to do with each file whose name is taken
 * @param transfers how many files are under way at once; at least 1
 * @param ranges how many parts of one file are read at once where the drive allows it; at least 1
 * @param verification how much is done to make sure that files arrived unchanged
 * @param spoolFolder an existing folder of this computer for files on their way between two remote drives; with a journal,
 *     they wait there for the next process
 * @param journal remembers how far files have come, for the next process
 * @param pauses lets the copy wait
 * @param listener hears how the copy goes on
 */
public record CopyOptions(
        ConflictPolicy conflict,
        int transfers,
        int ranges,
        VerificationMode verification,
        Path spoolFolder,
        TransferJournal journal,
        PauseSwitch pauses,
        TransferListener listener) {
    private static final int USUAL_TRANSFERS = 4;
    private static final int USUAL_RANGES = 4;

    /** Refuses fewer than one transfer or range with INVALID. */
    public CopyOptions {
        if (transfers < 1 || ranges < 1) {
            throw new DuopanException(
                    ErrorKind.INVALID,
                    "Copying with " + transfers + " transfers of " + ranges
                            + " ranges each is refused: 1 is the least.");
        }
    }

    /**
     * Four files of four parts at once, spooled where this system keeps temporary files, verified by what the drives tell,
     * with nothing remembered for later processes.
     */
    public static CopyOptions on(ConflictPolicy conflict) {
        return new CopyOptions(
                conflict,
                USUAL_TRANSFERS,
                USUAL_RANGES,
                VerificationMode.TOLD,
                Path.of(System.getProperty("java.io.tmpdir")),
                TransferJournal.NONE,
                new PauseSwitch(),
                TransferListener.NONE);
    }

    /** Returns the same options for names that are taken. */
    public CopyOptions with(ConflictPolicy policy) {
        return new CopyOptions(policy, transfers, ranges, verification, spoolFolder, journal, pauses, listener);
    }

    /** Returns how many parts are read at once over all files: each has a buffer, so that memory doesn't grow with both. */
    int lanes() {
        return Math.max(transfers, 2 * ranges);
    }

    /** Returns the same options with another number of files at once. */
    public CopyOptions withTransfers(int number) {
        return new CopyOptions(conflict, number, ranges, verification, spoolFolder, journal, pauses, listener);
    }

    /** Returns the same options with another number of parts at once. */
    public CopyOptions withRanges(int number) {
        return new CopyOptions(conflict, transfers, number, verification, spoolFolder, journal, pauses, listener);
    }

    /** Returns the same options with more or less verification. */
    public CopyOptions withVerification(VerificationMode mode) {
        return new CopyOptions(conflict, transfers, ranges, mode, spoolFolder, journal, pauses, listener);
    }

    /** Returns the same options with another folder for files on their way between remote drives. */
    public CopyOptions withSpoolFolder(Path folder) {
        return new CopyOptions(conflict, transfers, ranges, verification, folder, journal, pauses, listener);
    }

    /** Returns the same options with something that remembers how far files have come. */
    public CopyOptions withJournal(TransferJournal other) {
        return new CopyOptions(conflict, transfers, ranges, verification, spoolFolder, other, pauses, listener);
    }

    /** Returns the same options with a switch that lets the copy wait. */
    public CopyOptions withPauses(PauseSwitch other) {
        return new CopyOptions(conflict, transfers, ranges, verification, spoolFolder, journal, other, listener);
    }

    /** Returns the same options with somebody who hears how the copy goes on. */
    public CopyOptions withListener(TransferListener other) {
        return new CopyOptions(conflict, transfers, ranges, verification, spoolFolder, journal, pauses, other);
    }
}
