package dev.duopan.netdisk.media;

/** How far a video is that was to be converted to every size that fits. */
public enum Readiness {
    /** Nobody wanted that. */
    NOT_WANTED,
    /** It is being done. */
    WORKING,
    /** It can be played, in one size at least. */
    READY,
    /** It can't be converted. */
    FAILED
}
