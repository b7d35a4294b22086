package dev.duopan.drive.sync;

import dev.duopan.drive.Entry;
import dev.duopan.drive.transfer.Problem;

/** What becomes of one name in one folder. */
sealed interface Decision
        permits FileCopy, SkippedFile, FolderMove, Decision.Deleted, Decision.Contradiction, Decision.Kept {
    /** A file of the target that vanishes. */
    record Deleted(Entry file) implements Decision {}

    /** Nothing can be done about this name. */
    record Contradiction(Problem problem) implements Decision {}

    /** Something at the target that isn't meant. */
    record Kept() implements Decision {}
}
