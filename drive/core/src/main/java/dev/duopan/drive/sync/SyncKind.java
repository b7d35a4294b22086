package dev.duopan.drive.sync;

/** What becomes of two trees. */
public enum SyncKind {
    /** The target gets what the source has; nothing vanishes. */
    COPY,
    /** The target gets what the source has, and the source loses what has arrived. */
    MOVE,
    /** The target becomes like the source: what the source doesn't have vanishes. */
    SYNC
}
