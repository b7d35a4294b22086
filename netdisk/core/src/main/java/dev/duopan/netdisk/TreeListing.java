package dev.duopan.netdisk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the nodes below a folder are wanted. Folders always come first; the order within each group is stable, so that
 * windows neither overlap nor leave anything out while nothing changes.
 *
 * @param recursive whether all levels are listed, or only the children
 * @param order the sort key; {@link ListOrder#ID} groups by folder and then goes by id
 * @param descending whether the biggest key comes first
 * @param createdAfter leaves out what was created at that time or before; null lists all
 * @param modifiedAfter leaves out what was last modified at that time or before; null lists all
 * @param offset how many to pass over, 0 or more
 * @param limit how many to return at most, 1 or more
 */
public record TreeListing(
        boolean recursive,
        ListOrder order,
        boolean descending,
        @Nullable Instant createdAfter,
        @Nullable Instant modifiedAfter,
        long offset,
        int limit) {
    /** Checks the window. */
    public TreeListing {
        Windows.check(offset, limit);
    }

    /** All levels, grouped by folder, ascending. */
    public static TreeListing all() {
        return new TreeListing(true, ListOrder.ID, false, null, null, 0, Integer.MAX_VALUE);
    }

    /** The same with all levels, or only the children. */
    public TreeListing withRecursive(boolean wanted) {
        return new TreeListing(wanted, order, descending, createdAfter, modifiedAfter, offset, limit);
    }

    /** The same in another order. */
    public TreeListing withOrder(ListOrder newOrder, boolean newDescending) {
        return new TreeListing(recursive, newOrder, newDescending, createdAfter, modifiedAfter, offset, limit);
    }

    /** The same with lower bounds for the times; null means no bound. */
    public TreeListing withLowerBounds(@Nullable Instant created, @Nullable Instant modified) {
        return new TreeListing(recursive, order, descending, created, modified, offset, limit);
    }

    /** The same, seen through a window. */
    public TreeListing withWindow(long newOffset, int newLimit) {
        return new TreeListing(recursive, order, descending, createdAfter, modifiedAfter, newOffset, newLimit);
    }
}
