package dev.duopan.drive.transfer;

import java.util.Optional;

/** A way for files from one drive to another. */
interface CopyRoute {
    /** Copies a file and verifies it; empty if this way isn't open to this file. */
    Optional<FileOutcome.Copied> copy(FileTask task);
}
