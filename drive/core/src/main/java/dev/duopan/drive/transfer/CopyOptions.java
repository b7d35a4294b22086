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
 * @param spoolFolder an existing folder of this computer for files on their way between two remote drives
 * @param listener hears how the copy goes on
 */
public record CopyOptions(
        ConflictPolicy conflict, int transfers, int ranges, Path spoolFolder, TransferListener listener) {
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

    /** Four files of four parts at once, spooled where this system keeps temporary files. */
    public static CopyOptions on(ConflictPolicy conflict) {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        return new CopyOptions(conflict, USUAL_TRANSFERS, USUAL_RANGES, temporary, TransferListener.NONE);
    }

    /** Returns the same options with another number of files at once. */
    public CopyOptions withTransfers(int number) {
        return new CopyOptions(conflict, number, ranges, spoolFolder, listener);
    }

    /** Returns the same options with another number of parts at once. */
    public CopyOptions withRanges(int number) {
        return new CopyOptions(conflict, transfers, number, spoolFolder, listener);
    }

    /** Returns the same options with another folder for files on their way between remote drives. */
    public CopyOptions withSpoolFolder(Path folder) {
        return new CopyOptions(conflict, transfers, ranges, folder, listener);
    }

    /** Returns the same options with somebody who hears how the copy goes on. */
    public CopyOptions withListener(TransferListener other) {
        return new CopyOptions(conflict, transfers, ranges, spoolFolder, other);
    }
}
