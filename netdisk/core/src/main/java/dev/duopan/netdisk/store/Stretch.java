package dev.duopan.netdisk.store;

import dev.duopan.netdisk.ListOrder;
import dev.duopan.netdisk.NodeKind;
import dev.duopan.netdisk.Position;
import dev.duopan.netdisk.Selection;
import java.util.List;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * A part of a selection that an index gives in order.
 *
 * @param kind files or folders
 * @param condition what the nodes {@code n} have to fulfil besides
 * @param order what to sort them by
 * @param last where it begins, null at the very beginning
 */
record Stretch(
        NodeKind kind,
        String condition,
        String order,
        @Nullable Position last) {
    /** All of one kind. */
    static Stretch whole(Selection selection, NodeKind kind) {
        return new Stretch(kind, "", order(selection, kind), null);
    }

    /** What follows a position; in a tree that is grouped by folder, first the rest of that folder. */
    static List<Stretch> after(Selection selection, Position last) {
        NodeKind kind = last.kind();
        String after = selection.descending() ? "<" : ">";
        String order = order(selection, kind);
        if (selection.order() != ListOrder.ID) {
            String key = "(" + column(selection.order()) + ", n.id) " + after;
            String value = selection.order() == ListOrder.NAME ? " (:lastText, :lastId)" : " (:lastNumber, :lastId)";
            return List.of(new Stretch(kind, " AND " + key + value, order, last));
        }
        String rest = " AND " + id(kind) + " " + after + " :lastId";
        if (!selection.recursive()) {
            return List.of(new Stretch(kind, rest, order, last));
        }
        return List.of(
                new Stretch(kind, " AND n.parent_id = :lastNumber" + rest, order, last),
                new Stretch(
                        kind,
                        " AND n.parent_id IN (SELECT id FROM below WHERE id " + after + " :lastNumber)",
                        order,
                        last));
    }

    void bind(Query query) {
        if (last == null) {
            return;
        }
        if (condition.contains(":lastText")) {
            query.bind("lastText", last.text());
        }
        if (condition.contains(":lastNumber")) {
            query.bind("lastNumber", last.number());
        }
        if (condition.contains(":lastId")) {
            query.bind("lastId", last.id());
        }
    }

    private static String order(Selection selection, NodeKind kind) {
        String direction = selection.descending() ? " DESC" : "";
        if (selection.order() != ListOrder.ID) {
            return column(selection.order()) + direction + ", n.id" + direction;
        }
        String byId = id(kind) + direction;
        return selection.recursive() ? parent(kind) + direction + ", " + byId : byId;
    }

    private static String column(ListOrder order) {
        return switch (order) {
            case NAME -> "n.name";
            case TIME -> "n.modified_at";
            case CREATED -> "n.created_at";
            case SIZE -> "n.size";
            case ID -> "n.id";
        };
    }

    /** Folders are few among many files; they are found by their kind and then sorted. */
    private static String id(NodeKind kind) {
        return kind == NodeKind.FOLDER ? "+n.id" : "n.id";
    }

    private static String parent(NodeKind kind) {
        return kind == NodeKind.FOLDER ? "+n.parent_id" : "n.parent_id";
    }
}
