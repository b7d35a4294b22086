package dev.duopan.drive.sync;

import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import dev.duopan.drive.transfer.PlannedFile;

/**
 * A file that is to be copied, or moved.
 *
 * @param source the file as it was listed
 * @param target where it shall be
 * @param reason why; anything but {@link CopyReason#MISSING} means that a file is replaced
 */
public record FileCopy(Entry source, DrivePath target, CopyReason reason) implements Decision {
    PlannedFile planned() {
        return new PlannedFile(source, target);
    }

    boolean replaces() {
        return reason != CopyReason.MISSING;
    }
}
