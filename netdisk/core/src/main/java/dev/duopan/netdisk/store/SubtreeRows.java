package dev.duopan.netdisk.store;

import dev.duopan.netdisk.FolderSummary;
import dev.duopan.netdisk.ListOrder;
import dev.duopan.netdisk.PathedNode;
import dev.duopan.netdisk.TreeListing;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * What lies below a folder, and in the trash nothing of it.
 *
 * <p>{@code CROSS JOIN} keeps the database from looking through all nodes first and walking the tree again for each of them.
 */
public final class SubtreeRows {
    /** The folder itself and all folders below it, with their depth. */
    private static final String FOLDERS = "WITH RECURSIVE below (id, depth) AS (VALUES (:root, 0) UNION ALL"
            + " SELECT f.id, below.depth + 1 FROM below CROSS JOIN node f WHERE f.account_id = :account"
            + " AND f.parent_id = below.id AND f.folder = 1 AND f.trashed_at IS NULL) ";

    /** The same with their paths, down to a depth. */
    private static final String PATHS = "WITH RECURSIVE below (id, path, depth) AS (VALUES (:root, :path, 0) UNION ALL"
            + " SELECT f.id, below.path || f.name || '/', below.depth + 1 FROM below CROSS JOIN node f"
            + " WHERE f.account_id = :account AND f.parent_id = below.id"
            + " AND f.folder = 1 AND f.trashed_at IS NULL AND below.depth < :depth) ";

    /** The node itself and everything below it. */
    private static final String EVERYTHING = "WITH RECURSIVE below (id) AS (VALUES (:root) UNION ALL"
            + " SELECT c.id FROM below CROSS JOIN node c WHERE c.account_id = :account"
            + " AND c.parent_id = below.id AND c.trashed_at IS NULL) ";

    private final Handle handle;

    SubtreeRows(Handle handle) {
        this.handle = handle;
    }

    /** Returns a window of what lies below a folder whose path, ending with a slash, is known. */
    public List<PathedNode> list(Place folder, TreeListing listing) {
        String key = listing.order() == ListOrder.ID ? "n.parent_id" + (listing.descending() ? " DESC, " : ", ") : "";
        Query query = handle.createQuery(PATHS + "SELECT below.path, " + Columns.NODE
                + " FROM below CROSS JOIN node n LEFT JOIN blob b ON b.id = n.blob_id"
                + " WHERE n.account_id = :account AND n.parent_id = below.id AND n.trashed_at IS NULL"
                + " AND n.created_at > :created AND n.modified_at > :modified ORDER BY n.folder DESC, " + key
                + ListingRows.key(listing.order(), listing.descending()) + " LIMIT :limit OFFSET :offset");
        return query.bind("account", folder.accountId())
                .bind("root", folder.id())
                .bind("path", folder.path())
                .bind("depth", listing.recursive() ? Integer.MAX_VALUE : 0)
                .bind("created", bound(listing.createdAfter()))
                .bind("modified", bound(listing.modifiedAfter()))
                .bind("limit", listing.limit())
                .bind("offset", listing.offset())
                .map((row, context) -> new PathedNode(Columns.node(row), row.getString("path") + row.getString("name")))
                .list();
    }

    /**
     * A folder and where it is.
     *
     * @param accountId whose
     * @param id of the folder
     * @param path with a slash at the end
     */
    public record Place(long accountId, long id, String path) {}

    /** Returns what a folder holds. */
    public FolderSummary summary(long accountId, long folderId) {
        return handle.createQuery(FOLDERS + "SELECT COALESCE(SUM(b.size), 0), COALESCE(SUM(1 - n.folder), 0),"
                        + " COALESCE(SUM(n.folder), 0) FROM below CROSS JOIN node n"
                        + " LEFT JOIN blob b ON b.id = n.blob_id WHERE n.account_id = :account"
                        + " AND n.parent_id = below.id AND n.trashed_at IS NULL")
                .bind("account", accountId)
                .bind("root", folderId)
                .map((row, context) -> new FolderSummary(row.getLong(1), row.getLong(2), row.getLong(3)))
                .one();
    }

    /** Returns how many levels lie below a folder: 0 if it's empty. */
    public int height(long accountId, long folderId) {
        return handle.createQuery(FOLDERS + "SELECT COALESCE(MAX(below.depth + 1), 0) FROM below CROSS JOIN node n"
                        + " WHERE n.account_id = :account AND n.parent_id = below.id AND n.trashed_at IS NULL")
                .bind("account", accountId)
                .bind("root", folderId)
                .mapTo(Integer.class)
                .one();
    }

    /** Copies the children of a folder into another, an empty one; returns the pairs of folders among them. */
    public List<FolderPair> copyChildren(FolderPair folders, long accountId, Instant now) {
        handle.createUpdate("INSERT INTO node (account_id, parent_id, name, folder, blob_id, created_at, modified_at,"
                        + " client_created_at, client_modified_at, size, space) SELECT account_id, :copy, name, folder,"
                        + " blob_id, :now, :now, client_created_at, client_modified_at, size,"
                        + " (SELECT f.space FROM node f WHERE f.id = :copy) FROM node WHERE account_id = :account"
                        + " AND parent_id = :original AND trashed_at IS NULL ORDER BY id")
                .bind("account", accountId)
                .bind("copy", folders.copy())
                .bind("original", folders.original())
                .bind("now", now.toEpochMilli())
                .execute();
        return handle.createQuery("SELECT o.id, c.id FROM node o JOIN node c ON c.account_id = o.account_id"
                        + " AND c.parent_id = :copy AND c.name = o.name AND c.trashed_at IS NULL"
                        + " WHERE o.account_id = :account AND o.parent_id = :original AND o.folder = 1"
                        + " AND o.trashed_at IS NULL ORDER BY o.id")
                .bind("account", accountId)
                .bind("copy", folders.copy())
                .bind("original", folders.original())
                .map((row, context) -> new FolderPair(row.getLong(1), row.getLong(2)))
                .list();
    }

    /**
     * A folder and its copy.
     *
     * @param original the id of the one
     * @param copy the id of the other
     */
    public record FolderPair(long original, long copy) {}

    /** Deletes a node with everything below it and returns the bytes of the files among them. */
    public long delete(long accountId, long rootId) {
        long bytes = handle.createQuery(EVERYTHING + "SELECT COALESCE(SUM(b.size), 0) FROM below"
                        + " CROSS JOIN node n JOIN blob b ON b.id = n.blob_id WHERE n.id = below.id")
                .bind("account", accountId)
                .bind("root", rootId)
                .mapTo(Long.class)
                .one();
        handle.createUpdate(
                        EVERYTHING + "DELETE FROM node WHERE account_id = :account AND id IN (SELECT id FROM below)")
                .bind("account", accountId)
                .bind("root", rootId)
                .execute();
        return bytes;
    }

    private static long bound(@Nullable Instant time) {
        return time == null ? Long.MIN_VALUE : time.toEpochMilli();
    }
}
