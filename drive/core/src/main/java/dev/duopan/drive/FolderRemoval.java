package dev.duopan.drive;

/**
 * The capability to delete a folder only if nothing is in it. {@link Drive#list} doesn't tell of everything that {@link
 * Drive#delete} takes away, such as symbolic links, and something may arrive between the two.
 */
public interface FolderRemoval {
    /**
     * Deletes a folder in one step, unless anything is in it, whether it is listed or not. Files in the making that have no name
     * yet don't count.
     *
     * @return whether it is gone
     * @throws dev.duopan.api.DuopanException NOT_FOUND if there is nothing; INVALID for a file and for the root
     */
    boolean removeIfEmpty(DrivePath folder);
}
