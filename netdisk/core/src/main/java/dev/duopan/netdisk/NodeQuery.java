package dev.duopan.netdisk;

/**
 * A window of files and folders in an order, with a total over all of them.
 *
 * @param place where to look
 * @param text what names contain, ASCII letters without regard to case; empty for any name
 * @param order the sort key
 * @param descending whether the biggest key comes first
 * @param offset how many to pass over, 0 or more
 * @param limit how many to return at most, 1 or more
 */
public record NodeQuery(Place place, String text, ListOrder order, boolean descending, long offset, int limit) {
    /** Checks the window. */
    public NodeQuery {
        Windows.check(offset, limit);
    }

    /** Where to look. */
    public sealed interface Place {}

    /**
     * Directly in a live folder.
     *
     * @param id of the folder
     */
    public record InFolder(long id) implements Place {}

    /** Among everything live. */
    public record Everywhere() implements Place {}

    /** Among what was itself put into the trash. */
    public record InTrash() implements Place {}
}
