package dev.duopan.drive.sync;

/**
 * How far a run has come, at one moment.
 *
 * @param phase what it is doing
 * @param files how many files there are to copy
 * @param filesDone how many arrived
 * @param filesFailed how many didn't; less again when they are tried again
 * @param instant how many of those that arrived weren't sent, because the other side had or made them itself
 * @param bytes of all files to copy
 * @param bytesDone of files that arrived and of parts of those under way
 * @param vanished how many files and folders have vanished from the target
 */
public record SyncProgress(
        Phase phase,
        long files,
        long filesDone,
        long filesFailed,
        long instant,
        long bytes,
        long bytesDone,
        long vanished) {
    /** What a run is doing. */
    public enum Phase {
        /** Making and moving folders. */
        FOLDERS,
        /** Copying files. */
        FILES,
        /** Waiting before it tries again what failed. */
        PAUSE,
        /** Deleting. */
        DELETIONS,
        /** Nothing more. */
        DONE
    }
}
