package dev.duopan.drive.sync;

/** By what a file is known to be at its target already. */
public enum CompareMode {
    /**
     * By size, and by what listings tell: digests if both sides list one, or else times of change where the target keeps them;
     * only where neither settles it, digests are asked for or made of files of this computer.
     */
    USUAL,
    /** By size and digest; by size alone where no digest of both sides can be had without reading a remote file. */
    CHECKSUM,
    /** By size alone. */
    SIZE_ONLY
}
