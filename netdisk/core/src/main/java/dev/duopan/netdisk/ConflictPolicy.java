package dev.duopan.netdisk;

/** What to do when the wanted name is already taken in the folder. */
public enum ConflictPolicy {
    /** Refuse with {@link dev.duopan.api.ErrorKind#EXISTS}. */
    FAIL,
    /** Take the next free of {@code name(1).ext}, {@code name(2).ext}, …; folders become {@code dir(1)}. */
    RENAME,
    /**
     * Take the other's place. A file written over a file keeps the old node with its id and gives it the new content. A
     * folder created over a folder is that folder. What is moved or copied over a folder, and a file moved over a file,
     * sends what was there to the trash. A file never takes the place of a folder, nor a folder that of a file: that's
     * {@link dev.duopan.api.ErrorKind#EXISTS}.
     */
    OVERWRITE,
    /** Leave everything as it is and return what is already there. */
    SKIP,
    /**
     * Return what is already there if it is a file of the same content, otherwise behave as {@link #RENAME} (rtype 2 of
     * docs/wire/baidu-xpan.md section 3.11).
     */
    RENAME_IF_DIFFERENT
}
