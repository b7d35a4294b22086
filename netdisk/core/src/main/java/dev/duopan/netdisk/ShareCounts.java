package dev.duopan.netdisk;

/**
 * What became of a share.
 *
 * @param traffic bytes fetched at its owner's expense
 * @param previews how often a file of it was looked at
 * @param downloads how often a file of it was fetched
 * @param saves how often it was taken over into another account
 * @param income what visitors paid, in fen
 */
public record ShareCounts(long traffic, long previews, long downloads, long saves, long income) {
    /** Nobody came yet. */
    public static final ShareCounts NONE = new ShareCounts(0, 0, 0, 0, 0);
}
