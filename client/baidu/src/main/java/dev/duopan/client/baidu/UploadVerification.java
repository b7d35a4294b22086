package dev.duopan.client.baidu;

/** What is known of a file that was uploaded: who compared what. The md5 that listings show is never part of it. */
public enum UploadVerification {
    /** The service said that it has a content of this size, whole md5 and md5 of the first 256 KiB. No byte was sent. */
    INSTANT,
    /** The file has no bytes. */
    EMPTY,
    /**
     * The service answered each slice with its md5, which was compared with that of the bytes here; it then took the md5s of
     * all slices and the size once more to make the file. Slices that it had already weren't compared here.
     */
    SLICES,
    /** The answer that would have told was lost; a file of this size is at the path, where nothing was before. */
    SIZE
}
