package dev.duopan.drive;

/** What an {@link Entry} is. */
public enum EntryKind {
    /** Holds bytes. */
    FILE,
    /** Holds files and folders. */
    FOLDER
}
