package dev.duopan.drive.sync;

import dev.duopan.drive.DrivePath;
import dev.duopan.drive.transfer.FileMeter;
import java.time.Duration;

/** Hears how a plan is carried out. Called by the threads that do the work, perhaps by several at once: return quickly. */
public interface SyncListener {
    /** Hears nothing. */
    SyncListener NONE = new SyncListener() {};

    /** A file is on its way; its meter can be read meanwhile. */
    default void started(FileCopy file, FileMeter meter) {}

    /** A file has arrived, or hasn't; one that hasn't may be tried again. */
    default void finished(FileResult result) {}

    /** Files that failed are tried again after a pause. */
    default void retrying(int files, Duration pause) {}

    /** Something has vanished from its place: from the target, or, after a move, a folder from the source. */
    default void vanished(DrivePath path) {}
}
