package dev.duopan.drive.sync;

/** Why a file isn't copied. */
public enum SkipReason {
    /** Both are empty. */
    EMPTY,
    /** Digests of both contents are equal. */
    DIGEST,
    /** Both have the same size and time of change. */
    TIME,
    /** Both have the same size, which is all that was compared. */
    SIZE,
    /** What is at the target stays, whatever it is. */
    EXISTING,
    /** What is at the target changed later. */
    NEWER;

    static SkipReason of(Likeness likeness) {
        return switch (likeness) {
            case EMPTY -> EMPTY;
            case DIGEST, CONTENT -> DIGEST;
            case TIME -> TIME;
            case SIZE -> SIZE;
        };
    }

    /** Returns whether the file is at its target, as far as was compared. */
    public boolean identical() {
        return switch (this) {
            case EMPTY, DIGEST, TIME, SIZE -> true;
            case EXISTING, NEWER -> false;
        };
    }
}
