package dev.duopan.drive;

/**
 * The account behind a drive and its space.
 *
 * @param account a label that people recognise: a user name, a folder
 * @param total bytes that the account may use in all; {@link Long#MAX_VALUE} where nothing limits it
 * @param used bytes in use, as the provider counts them
 */
public record About(String account, long total, long used) {
    /** Returns the bytes still free, never negative. */
    public long free() {
        return Math.max(0, total - used);
    }
}
