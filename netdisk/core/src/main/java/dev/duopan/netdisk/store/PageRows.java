package dev.duopan.netdisk.store;

import dev.duopan.netdisk.CategoryTotal;
import dev.duopan.netdisk.FileCategory;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.ListOrder;
import dev.duopan.netdisk.NodeFilter;
import dev.duopan.netdisk.NodeKind;
import dev.duopan.netdisk.Position;
import dev.duopan.netdisk.Selection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Pages of folders and of trees that begin after a key (docs/decisions/0012-pages-continue-after-a-key.md).
 *
 * <p>Folders and files are asked for one after the other, so that one index serves both directions of an order. A plus sign
 * before a column keeps the database from choosing the index of that column.
 */
public final class PageRows {
    /** The folder itself and all folders below it. */
    private static final String BELOW = "WITH RECURSIVE below (id) AS (VALUES (:root) UNION ALL"
            + " SELECT f.id FROM below CROSS JOIN node f WHERE f.account_id = :account AND f.parent_id = below.id"
            + " AND f.folder = 1 AND f.trashed_at IS NULL) ";

    private static final String SELECT = "SELECT " + Columns.NODE + Columns.NODES;
    private static final String LIVE = "WHERE n.account_id = :account AND n.trashed_at IS NULL";

    /** The way from each of some folders up to the root. */
    private static final String WAYS = "WITH RECURSIVE way (start, parent_id, name, height) AS ("
            + "SELECT id, parent_id, name, 0 FROM node WHERE account_id = :account AND id IN (<folders>) UNION ALL"
            + " SELECT way.start, n.parent_id, n.name, way.height + 1 FROM way CROSS JOIN node n"
            + " WHERE n.id = way.parent_id AND n.account_id = :account AND way.height < 1000)"
            + " SELECT start, name FROM way ORDER BY start, height DESC";

    private final Handle handle;

    PageRows(Handle handle) {
        this.handle = handle;
    }

    /**
     * What of a folder is looked at.
     *
     * @param accountId whose
     * @param folderId of the folder
     * @param selection what of it
     */
    public record Part(long accountId, long folderId, Selection selection) {}

    /** Returns what follows a position. */
    public List<FileNode> after(Part part, Position last, int limit) {
        List<FileNode> nodes = new ArrayList<>();
        for (NodeKind kind : part.selection().kinds()) {
            List<Stretch> stretches = kind == last.kind()
                    ? Stretch.after(part.selection(), last)
                    : kind.compareTo(last.kind()) < 0 ? List.of(Stretch.whole(part.selection(), kind)) : List.of();
            for (Stretch stretch : stretches) {
                if (nodes.size() < limit) {
                    nodes.addAll(nodes(part, stretch, new Window(0, limit - nodes.size())));
                }
            }
        }
        return nodes;
    }

    /** Returns what follows a number of others. */
    public List<FileNode> from(Part part, long start, int limit) {
        List<FileNode> nodes = new ArrayList<>();
        long skipped = start;
        for (NodeKind kind : part.selection().kinds()) {
            long count = skipped == 0 ? 0 : count(part, kind);
            if (skipped > 0 && skipped >= count) {
                skipped -= count;
            } else if (nodes.size() < limit) {
                Stretch stretch = Stretch.whole(part.selection(), kind);
                nodes.addAll(nodes(part, stretch, new Window(skipped, limit - nodes.size())));
                skipped = 0;
            }
        }
        return nodes;
    }

    /** Returns how much there is of each category. */
    public Map<FileCategory, CategoryTotal> totals(Part part) {
        Map<Integer, FileCategory> categories =
                Arrays.stream(FileCategory.values()).collect(Collectors.toMap(FileCategory::number, it -> it));
        Map<FileCategory, CategoryTotal> totals = new EnumMap<>(FileCategory.class);
        bind(
                        handle.createQuery(
                                with(part.selection()) + "SELECT n.category, COUNT(*), SUM(n.size) FROM node n " + LIVE
                                        + condition(part.selection(), NodeKind.FILE) + " GROUP BY n.category"),
                        part)
                .map((row, context) -> Map.entry(row.getInt(1), new CategoryTotal(row.getLong(2), row.getLong(3))))
                .forEach(total -> totals.put(categories.get(total.getKey()), total.getValue()));
        return totals;
    }

    /** Returns the paths of folders, each with a slash at the end. */
    public Map<Long, String> paths(long accountId, Collection<Long> folderIds) {
        Map<Long, String> paths = new HashMap<>();
        if (!folderIds.isEmpty()) {
            handle.createQuery(WAYS)
                    .bind("account", accountId)
                    .bindList("folders", List.copyOf(folderIds))
                    .map((row, context) -> Map.entry(row.getLong("start"), row.getString("name")))
                    .forEach(step -> paths.merge(
                            step.getKey(), "/" + step.getValue() + "/", (way, name) -> way + name.substring(1)));
        }
        return paths;
    }

    private List<FileNode> nodes(Part part, Stretch stretch, Window window) {
        boolean several = part.selection().filter().categories().size() > 1;
        return several && isByCategory(part.selection()) && window.offset() == 0
                ? merged(part, stretch, window.limit())
                : indexed(part, stretch, window);
    }

    /** An index has each category in order, but not several of them. */
    private List<FileNode> merged(Part part, Stretch stretch, int limit) {
        Selection all = part.selection();
        Comparator<FileNode> ascending =
                Comparator.comparing(FileNode::modifiedAt).thenComparingLong(FileNode::id);
        return all.filter().categories().stream()
                .map(category -> all.withFilter(all.filter().withCategories(List.of(category))))
                .map(one -> new Part(part.accountId(), part.folderId(), one))
                .flatMap(one -> indexed(one, stretch, new Window(0, limit)).stream())
                .sorted(all.descending() ? ascending.reversed() : ascending)
                .limit(limit)
                .toList();
    }

    private List<FileNode> indexed(Part part, Stretch stretch, Window window) {
        Query query = handle.createQuery(sql(part.selection(), stretch));
        stretch.bind(query);
        return bind(query, part)
                .bind("limit", window.limit())
                .bind("offset", window.offset())
                .map((row, context) -> Columns.node(row))
                .list();
    }

    private record Window(long offset, int limit) {}

    /** Returns the query for a stretch of a selection. */
    static String sql(Selection selection, Stretch stretch) {
        return with(selection) + SELECT + LIVE + condition(selection, stretch.kind()) + stretch.condition()
                + " ORDER BY " + stretch.order() + " LIMIT :limit OFFSET :offset";
    }

    private long count(Part part, NodeKind kind) {
        return bind(
                        handle.createQuery(with(part.selection()) + "SELECT COUNT(*) FROM node n " + LIVE
                                + condition(part.selection(), kind)),
                        part)
                .mapTo(Long.class)
                .one();
    }

    private static String with(Selection selection) {
        return selection.recursive() ? BELOW : "";
    }

    private static String condition(Selection selection, NodeKind kind) {
        NodeFilter filter = selection.filter();
        boolean byCategory = isByCategory(selection);
        String place = selection.recursive()
                ? (byCategory ? " AND +" : " AND ") + "n.parent_id IN (SELECT id FROM below)"
                : " AND n.parent_id = :root";
        return place + " AND n.folder = " + (kind == NodeKind.FOLDER ? 1 : 0) + categories(filter, byCategory)
                + (filter.text().isEmpty() ? "" : " AND lower(n.name) LIKE lower(:text) ESCAPE '!'")
                + (filter.extensions().isEmpty() ? "" : " AND n.extension IN (<extensions>)")
                + (filter.createdAfter() == null ? "" : " AND n.created_at > :created")
                + (filter.modifiedAfter() == null ? "" : " AND +n.modified_at > :modified");
    }

    /** The index of categories is sorted by time. */
    private static boolean isByCategory(Selection selection) {
        return selection.recursive()
                && !selection.filter().categories().isEmpty()
                && selection.order() == ListOrder.TIME;
    }

    private static String categories(NodeFilter filter, boolean byCategory) {
        if (filter.categories().isEmpty()) {
            return "";
        }
        return filter.categories().stream()
                .map(category -> Integer.toString(category.number()))
                .collect(Collectors.joining(", ", (byCategory ? " AND " : " AND +") + "n.category IN (", ")"));
    }

    private static Query bind(Query query, Part part) {
        NodeFilter filter = part.selection().filter();
        query.bind("account", part.accountId()).bind("root", part.folderId());
        if (!filter.text().isEmpty()) {
            query.bind("text", ListingRows.pattern(filter.text()));
        }
        if (!filter.extensions().isEmpty()) {
            query.bindList("extensions", List.copyOf(filter.extensions()));
        }
        bind(query, "created", filter.createdAfter());
        bind(query, "modified", filter.modifiedAfter());
        return query;
    }

    private static void bind(Query query, String name, @Nullable Instant time) {
        if (time != null) {
            query.bind(name, time.toEpochMilli());
        }
    }
}
