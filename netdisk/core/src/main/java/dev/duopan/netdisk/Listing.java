package dev.duopan.netdisk;

/**
 * How the children of a folder are wanted: an order over the whole folder, and a window of it.
 *
 * @param order the sort key
 * @param descending whether the biggest key comes first
 * @param foldersFirst whether folders come before files, also when descending
 * @param foldersOnly whether files are left out
 * @param offset how many to pass over, 0 or more
 * @param limit how many to return at most, 1 or more
 */
public record Listing(
        ListOrder order, boolean descending, boolean foldersFirst, boolean foldersOnly, long offset, int limit) {
    /** Checks the window. */
    public Listing {
        Windows.check(offset, limit);
    }

    /** Everything in the given order, ascending, folders first. */
    public static Listing by(ListOrder order) {
        return new Listing(order, false, true, false, 0, Integer.MAX_VALUE);
    }

    /** The same with the biggest key first, or not. */
    public Listing withDescending(boolean wanted) {
        return new Listing(order, wanted, foldersFirst, foldersOnly, offset, limit);
    }

    /** The same with folders before files, or mixed. */
    public Listing withFoldersFirst(boolean wanted) {
        return new Listing(order, descending, wanted, foldersOnly, offset, limit);
    }

    /** The same without files, or with them. */
    public Listing withFoldersOnly(boolean wanted) {
        return new Listing(order, descending, foldersFirst, wanted, offset, limit);
    }

    /** The same, seen through a window. */
    public Listing withWindow(long newOffset, int newLimit) {
        return new Listing(order, descending, foldersFirst, foldersOnly, newOffset, newLimit);
    }
}
