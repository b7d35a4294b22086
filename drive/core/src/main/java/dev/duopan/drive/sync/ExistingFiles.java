package dev.duopan.drive.sync;

/** What becomes of files that are at the target already. */
public enum ExistingFiles {
    /** They are replaced unless they are alike. */
    COMPARED,
    /** They are replaced unless they are alike, or changed later than the source's. */
    KEPT_IF_NEWER,
    /** They stay, whatever they are. */
    KEPT
}
