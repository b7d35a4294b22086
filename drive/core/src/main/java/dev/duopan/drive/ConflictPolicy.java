package dev.duopan.drive;

/** What to do when something of that name is already there. */
public enum ConflictPolicy {
    /** Leave it alone and fail with EXISTS. */
    FAIL,
    /** Put a file in place of a file. A folder neither replaces nor is replaced: EXISTS. */
    OVERWRITE,
    /** Keep both: the newcomer gets a free name in the same folder, which the returned {@link Entry} tells. */
    RENAME
}
