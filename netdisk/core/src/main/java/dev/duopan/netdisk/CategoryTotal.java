package dev.duopan.netdisk;

/**
 * What there is of one kind of files.
 *
 * @param files how many
 * @param bytes of all of them
 */
public record CategoryTotal(long files, long bytes) {
    /** Nothing at all. */
    public static final CategoryTotal NONE = new CategoryTotal(0, 0);
}
