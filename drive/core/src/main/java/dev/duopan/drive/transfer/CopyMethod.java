package dev.duopan.drive.transfer;

/** The way a file took. */
public enum CopyMethod {
    /** The drive copied it by itself. */
    WITHIN_DRIVE,
    /** The target's service already had the content; no byte, or only the first 256 KiB, travelled. */
    INSTANT,
    /** Read from this computer and sent. */
    UPLOAD,
    /** Fetched in parts to its place in this computer. */
    DOWNLOAD,
    /** Fetched into a temporary file of this computer and sent from there. */
    RELAY
}
