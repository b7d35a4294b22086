package dev.duopan.netdisk;

/**
 * One of the trees that an account has beside each other.
 *
 * <p>All of them hold files and folders with unique ids, count towards the account's quota, and share contents. What is in
 * one space is never met while walking through another; nodes can be copied from one to another, but not moved.
 */
public enum Space {
    /** The files that people keep; its root is {@link FileNode#ROOT}. */
    DRIVE,
    /** The videos that are to be transcoded (docs/wire/123pan.md section 4.10). */
    TRANSCODE,
    /** The image bed: pictures with public addresses, none of them twice in a folder (docs/wire/123pan.md section 4.11). */
    IMAGES,
    /** What the netdisk made of videos. People see it in other forms; there is no listing of it. */
    RENDITIONS;

    /**
     * Returns whether a folder holds a content only once. What is put into such a folder again is the file that is there, which
     * takes the new name if that is free; what is moved there takes the place of the same content.
     */
    public boolean holdsContentsOnce() {
        return this == IMAGES;
    }
}
