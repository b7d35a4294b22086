package dev.duopan.netdisk;

/**
 * One page of what is below a folder.
 *
 * @param reader who reads page after page, told apart from others of the same account by any text
 * @param folderId of a live folder
 * @param selection what of it, in which order
 * @param start how many come before the page, 0 or more
 * @param limit how many to return at most, 1 or more
 */
public record PageOrder(String reader, long folderId, Selection selection, long start, int limit) {
    /** Checks the window. */
    public PageOrder {
        Windows.check(start, limit);
    }

    /** Returns what all pages of the same listing have in common. */
    String listing() {
        return Secrets.sha256(reader + " " + folderId + " " + selection);
    }
}
