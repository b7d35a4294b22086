package dev.duopan.drive.transfer;

/**
 * How far a transfer has come, at one moment.
 *
 * @param phase what it is doing
 * @param files how many files there are; 0 while planning
 * @param filesDone how many arrived
 * @param filesFailed how many won't
 * @param bytes of all files; 0 while planning
 * @param bytesDone of files that arrived and of parts of those under way
 */
public record TransferProgress(Phase phase, int files, int filesDone, int filesFailed, long bytes, long bytesDone) {
    /** What a transfer is doing. */
    public enum Phase {
        /** Listing the source and checking limits. */
        PLANNING,
        /** Copying. */
        COPYING,
        /** Nothing more. */
        DONE
    }
}
