package dev.duopan.cli.drive;

/** How it is known that a file is at its target already. Sizes are equal in any case. */
enum Likeness {
    /** Both are empty. */
    EMPTY,
    /** Digests of both contents are equal. */
    DIGEST,
    /** The target was given the source's time of change when it was made, and both still have it. */
    TIME
}
