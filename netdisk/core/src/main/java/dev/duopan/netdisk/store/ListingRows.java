package dev.duopan.netdisk.store;

import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.IdPage;
import dev.duopan.netdisk.ListOrder;
import dev.duopan.netdisk.Listing;
import dev.duopan.netdisk.NameSearch;
import dev.duopan.netdisk.NodeQuery;
import dev.duopan.netdisk.Space;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Windows of folders, of the trash and of searches. */
public final class ListingRows {
    private static final String SELECT = "SELECT " + Columns.NODE + Columns.NODES + "WHERE n.account_id = :account";

    /** The folders that are neither in the trash nor inside it. */
    private static final String LIVE = "WITH RECURSIVE live (id) AS (VALUES (0) UNION ALL"
            + " SELECT id FROM node WHERE account_id = :account AND parent_id = -1 UNION ALL"
            + " SELECT f.id FROM live CROSS JOIN node f ON f.account_id = :account AND f.parent_id = live.id"
            + " WHERE f.folder = 1 AND f.trashed_at IS NULL) ";

    private final Handle handle;

    ListingRows(Handle handle) {
        this.handle = handle;
    }

    /**
     * The trees that are looked through.
     *
     * @param accountId whose
     * @param spaces which of the account's
     */
    public record Area(long accountId, Set<Space> spaces) {
        List<String> names() {
            return spaces.stream().map(Space::name).toList();
        }
    }

    /** Returns a window of the children that aren't in the trash. */
    public List<FileNode> children(long accountId, long folderId, Listing listing) {
        String kinds = listing.foldersOnly() ? " AND n.folder = 1" : "";
        String folders = listing.foldersFirst() ? "n.folder DESC, " : "";
        String sql = SELECT + " AND n.parent_id = :folder AND n.trashed_at IS NULL" + kinds + " ORDER BY " + folders
                + key(listing.order(), listing.descending()) + " LIMIT :limit OFFSET :offset";
        return handle.createQuery(sql)
                .bind("account", accountId)
                .bind("folder", folderId)
                .bind("limit", listing.limit())
                .bind("offset", listing.offset())
                .map((row, context) -> Columns.node(row))
                .list();
    }

    /** Returns a page of the children by id. */
    public List<FileNode> children(long accountId, long folderId, IdPage page) {
        String trashed = page.includingTrashed() ? "" : " AND n.trashed_at IS NULL";
        return handle.createQuery(SELECT + " AND n.parent_id = :folder AND n.id > :after" + trashed
                        + " ORDER BY n.id LIMIT :limit")
                .bind("account", accountId)
                .bind("folder", folderId)
                .bind("after", page.afterId())
                .bind("limit", page.limit())
                .map((row, context) -> Columns.node(row))
                .list();
    }

    /** Returns a page of what was put into the trash by itself. */
    public List<FileNode> trashed(Area area, IdPage page) {
        return handle.createQuery(SELECT + " AND n.trashed_at IS NOT NULL AND n.space IN (<spaces>)"
                        + " AND n.id > :after ORDER BY n.id LIMIT :limit")
                .bind("account", area.accountId())
                .bindList("spaces", area.names())
                .bind("after", page.afterId())
                .bind("limit", page.limit())
                .map((row, context) -> Columns.node(row))
                .list();
    }

    /** Returns a page of what has a name. */
    public List<FileNode> search(Area area, NameSearch search) {
        String name = search.exact() ? " AND n.name = :text" : " AND lower(n.name) LIKE lower(:text) ESCAPE '!'";
        String live = search.page().includingTrashed()
                ? ""
                : " AND n.trashed_at IS NULL AND n.parent_id IN (SELECT id" + " FROM live)";
        return handle.createQuery(LIVE + SELECT + name + live
                        + " AND n.space IN (<spaces>) AND n.parent_id <> -1"
                        + " AND n.id > :after ORDER BY n.id LIMIT :limit")
                .bind("account", area.accountId())
                .bindList("spaces", area.names())
                .bind("text", search.exact() ? search.text() : pattern(search.text()))
                .bind("after", search.page().afterId())
                .bind("limit", search.page().limit())
                .map((row, context) -> Columns.node(row))
                .list();
    }

    /** Returns a window of what is asked for. */
    public List<FileNode> window(Area area, NodeQuery wish) {
        Query query = handle.createQuery(LIVE + SELECT + condition(wish) + " ORDER BY "
                + key(wish.order(), wish.descending()) + " LIMIT :limit OFFSET :offset");
        return bind(query, area, wish)
                .bind("limit", wish.limit())
                .bind("offset", wish.offset())
                .map((row, context) -> Columns.node(row))
                .list();
    }

    /** Returns how much is asked for, without regard to the window. */
    public long count(Area area, NodeQuery wish) {
        Query query = handle.createQuery(
                LIVE + "SELECT COUNT(*) FROM node n WHERE n.account_id = :account" + condition(wish));
        return bind(query, area, wish).mapTo(Long.class).one();
    }

    private static String condition(NodeQuery wish) {
        String place = switch (wish.place()) {
            case NodeQuery.InFolder folder -> " AND n.trashed_at IS NULL AND n.parent_id = :folder";
            case NodeQuery.Everywhere everywhere ->
                " AND n.trashed_at IS NULL AND n.parent_id IN (SELECT id FROM live)";
            case NodeQuery.InTrash trash -> " AND n.trashed_at IS NOT NULL";
        };
        String name = wish.text().isEmpty() ? "" : " AND lower(n.name) LIKE lower(:text) ESCAPE '!'";
        return place + name + " AND n.space IN (<spaces>) AND n.parent_id <> -1";
    }

    private static Query bind(Query query, Area area, NodeQuery wish) {
        query.bind("account", area.accountId()).bindList("spaces", area.names());
        if (wish.place() instanceof NodeQuery.InFolder folder) {
            query.bind("folder", folder.id());
        }
        return wish.text().isEmpty() ? query : query.bind("text", pattern(wish.text()));
    }

    /** Returns those of the folders that have a child outside the trash. */
    public List<Long> withChildren(long accountId, Collection<Long> folderIds) {
        if (folderIds.isEmpty()) {
            return List.of();
        }
        return handle.createQuery("SELECT DISTINCT parent_id FROM node WHERE account_id = :account"
                        + " AND parent_id IN (<folders>) AND trashed_at IS NULL")
                .bind("account", accountId)
                .bindList("folders", List.copyOf(folderIds))
                .mapTo(Long.class)
                .list();
    }

    /** Returns what to order nodes {@code n} with contents {@code b} by. */
    static String key(ListOrder order, boolean descending) {
        String direction = descending ? " DESC" : "";
        return switch (order) {
            case NAME -> "n.name" + direction + ", n.id";
            case TIME -> "n.modified_at" + direction + ", n.id";
            case CREATED -> "n.created_at" + direction + ", n.id";
            case SIZE -> "n.size" + direction + ", n.id";
            case ID -> "n.id" + direction;
        };
    }

    static String pattern(String text) {
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
