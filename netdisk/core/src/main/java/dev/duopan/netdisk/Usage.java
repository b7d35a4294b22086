package dev.duopan.netdisk;

/**
 * How full an account is.
 *
 * @param used bytes of all files, each counted in full however often its content occurs, trash included
 * @param quota bytes allowed
 */
public record Usage(long used, long quota) {
    /** Returns the bytes left, 0 when more is used than allowed. */
    public long free() {
        return Math.max(0, quota - used);
    }
}
