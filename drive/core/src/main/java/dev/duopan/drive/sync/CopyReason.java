package dev.duopan.drive.sync;

/** Why a file is copied. */
public enum CopyReason {
    /** Nothing is at its target. */
    MISSING,
    /** What is there has another size. */
    SIZE,
    /** What is there has another digest. */
    DIGEST,
    /** What is there has another time of change, and no digest tells that it is the same nevertheless. */
    TIME,
    /** What is there has the same size, and nothing else about the two can be compared. */
    UNKNOWN
}
