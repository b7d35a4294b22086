package dev.duopan.netdisk;

/**
 * A page in ascending order of id.
 *
 * @param afterId the last id of the page before, 0 for the first page
 * @param limit how many to return at most, 1 or more
 * @param includingTrashed whether nodes in the trash appear too
 */
public record IdPage(long afterId, int limit, boolean includingTrashed) {
    /** Checks the window. */
    public IdPage {
        Windows.check(afterId, limit);
    }

    /** The first page of live nodes. */
    public static IdPage first(int limit) {
        return new IdPage(0, limit, false);
    }

    /** The same after another id. */
    public IdPage after(long id) {
        return new IdPage(id, limit, includingTrashed);
    }

    /** The same with trashed nodes in it, or without. */
    public IdPage withTrashed(boolean wanted) {
        return new IdPage(afterId, limit, wanted);
    }
}
