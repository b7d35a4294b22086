package dev.duopan.drive.sync;

/** How it is known that two files are alike. Sizes are equal in any case. */
public enum Likeness {
    /** Both are empty. */
    EMPTY,
    /** Digests of both contents are equal. */
    DIGEST,
    /** The target was given the source's time of change when it was made, and both still have it. */
    TIME,
    /** Nothing but their sizes was compared. */
    SIZE,
    /** Every byte of both was read. */
    CONTENT
}
