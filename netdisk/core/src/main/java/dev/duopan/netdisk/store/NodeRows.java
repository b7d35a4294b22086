package dev.duopan.netdisk.store;

import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.Space;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The table of files and folders, node by node. */
public final class NodeRows {
    /** No way to the root is longer, whatever went wrong. */
    private static final int LONGEST_WAY = 1_000;

    private final Handle handle;

    NodeRows(Handle handle) {
        this.handle = handle;
    }

    /**
     * A node to be inserted.
     *
     * @param accountId whose
     * @param parentId its folder
     * @param name checked
     * @param blobId its content, null for a folder
     * @param clientCreatedAt as its author says
     * @param clientModifiedAt as its author says
     * @param now the time
     */
    public record Draft(
            long accountId,
            long parentId,
            String name,
            @Nullable Long blobId,
            Instant clientCreatedAt,
            Instant clientModifiedAt,
            Instant now) {}

    /**
     * One node on the way from the root.
     *
     * @param id the node
     * @param parentId its folder
     * @param name its name
     * @param folder whether it's a folder
     * @param trashed whether it was itself put into the trash
     * @param space the tree that it belongs to
     */
    public record Step(long id, long parentId, String name, boolean folder, boolean trashed, Space space) {}

    /** Inserts a node into the space of its folder and returns its id. */
    public long insert(Draft draft) {
        return handle.createQuery("INSERT INTO node (account_id, parent_id, name, folder, blob_id, created_at,"
                        + " modified_at, client_created_at, client_modified_at, space, size) VALUES (:account, :parent,"
                        + " :name, :folder, :blob, :now, :now, :clientCreated, :clientModified,"
                        + " COALESCE((SELECT f.space FROM node f WHERE f.id = :parent), 'DRIVE'),"
                        + " COALESCE((SELECT b.size FROM blob b WHERE b.id = :blob), 0)) RETURNING id")
                .bind("account", draft.accountId())
                .bind("parent", draft.parentId())
                .bind("name", draft.name())
                .bind("folder", draft.blobId() == null ? 1 : 0)
                .bind("blob", draft.blobId())
                .bind("now", draft.now().toEpochMilli())
                .bind("clientCreated", draft.clientCreatedAt().toEpochMilli())
                .bind("clientModified", draft.clientModifiedAt().toEpochMilli())
                .mapTo(Long.class)
                .one();
    }

    /** Inserts the root folder of a space other than the drive and returns its id. */
    public long insertRoot(long accountId, Space space, Instant now) {
        return handle.createQuery("INSERT INTO node (account_id, parent_id, name, folder, created_at, modified_at,"
                        + " client_created_at, client_modified_at, space) VALUES (:account, :nowhere, :space, 1, :now,"
                        + " :now, :now, :now, :space) RETURNING id")
                .bind("account", accountId)
                .bind("nowhere", FileNode.NOWHERE)
                .bind("space", space.name())
                .bind("now", now.toEpochMilli())
                .mapTo(Long.class)
                .one();
    }

    /** Returns the account's node of that id. */
    public Optional<FileNode> find(long accountId, long id) {
        return handle.createQuery(
                        "SELECT " + Columns.NODE + Columns.NODES + "WHERE n.account_id = :account AND n.id = :id")
                .bind("account", accountId)
                .bind("id", id)
                .map((row, context) -> Columns.node(row))
                .findOne();
    }

    /** Returns those of the account's nodes that have one of the ids, by id. */
    public List<FileNode> find(long accountId, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return handle.createQuery("SELECT " + Columns.NODE + Columns.NODES
                        + "WHERE n.account_id = :account AND n.id IN (<ids>) ORDER BY n.id")
                .bind("account", accountId)
                .bindList("ids", List.copyOf(ids))
                .map((row, context) -> Columns.node(row))
                .list();
    }

    /** Returns the child of that name that isn't in the trash. */
    public Optional<FileNode> child(long accountId, long parentId, String name) {
        return handle.createQuery("SELECT " + Columns.NODE + Columns.NODES
                        + "WHERE n.account_id = :account AND n.parent_id = :parent AND n.name = :name"
                        + " AND n.trashed_at IS NULL")
                .bind("account", accountId)
                .bind("parent", parentId)
                .bind("name", name)
                .map((row, context) -> Columns.node(row))
                .findOne();
    }

    /** Returns the child of that content that isn't in the trash; the oldest if there are several. */
    public Optional<FileNode> childWithContent(long accountId, long parentId, long blobId) {
        return handle.createQuery("SELECT " + Columns.NODE + Columns.NODES
                        + "WHERE n.account_id = :account AND n.blob_id = :blob AND n.parent_id = :parent"
                        + " AND n.trashed_at IS NULL ORDER BY n.id LIMIT 1")
                .bind("account", accountId)
                .bind("blob", blobId)
                .bind("parent", parentId)
                .map((row, context) -> Columns.node(row))
                .findOne();
    }

    /** Returns the way to a node: first the highest folder that still exists, last the node; empty if it isn't there. */
    public List<Step> way(long accountId, long id) {
        return handle.createQuery("WITH RECURSIVE way (id, parent_id, name, folder, trashed_at, space, height) AS ("
                        + "SELECT id, parent_id, name, folder, trashed_at, space, 0 FROM node"
                        + " WHERE account_id = :account AND id = :id UNION ALL"
                        + " SELECT n.id, n.parent_id, n.name, n.folder, n.trashed_at, n.space, w.height + 1"
                        + " FROM way w JOIN node n ON n.id = w.parent_id AND n.account_id = :account"
                        + " WHERE w.height < " + LONGEST_WAY + ")"
                        + " SELECT id, parent_id, name, folder, trashed_at, space FROM way ORDER BY height DESC")
                .bind("account", accountId)
                .bind("id", id)
                .map((row, context) -> new Step(
                        row.getLong("id"),
                        row.getLong("parent_id"),
                        row.getString("name"),
                        row.getBoolean("folder"),
                        Columns.number(row, "trashed_at") != null,
                        Space.valueOf(row.getString("space"))))
                .list();
    }

    /** Gives a node another place and name. */
    public void relocate(long id, long parentId, String name, Instant now) {
        handle.execute(
                "UPDATE node SET parent_id = ?, name = ?, modified_at = ? WHERE id = ?",
                parentId,
                name,
                now.toEpochMilli(),
                id);
    }

    /** Gives a file another content and its author's time; what was said of the old one is forgotten. */
    public void replaceContent(long id, long blobId, Instant clientModifiedAt, Instant now) {
        handle.createUpdate("UPDATE node SET blob_id = :blob, size = (SELECT b.size FROM blob b WHERE b.id = :blob),"
                        + " client_modified_at = :clientModified, modified_at = :now WHERE id = :id")
                .bind("blob", blobId)
                .bind("clientModified", clientModifiedAt.toEpochMilli())
                .bind("now", now.toEpochMilli())
                .bind("id", id)
                .execute();
        handle.execute("DELETE FROM declared_picture WHERE node_id = ?", id);
    }

    /** Puts a node into the trash. */
    public void trash(long id, Instant now) {
        handle.execute("UPDATE node SET trashed_at = ? WHERE id = ?", now.toEpochMilli(), id);
    }

    /** Takes a node out of the trash, under a name that is free. */
    public void recover(long id, String name) {
        handle.execute("UPDATE node SET trashed_at = NULL, name = ? WHERE id = ?", name, id);
    }

    /** Returns the id of a file's content. */
    public long blobOf(long id) {
        return handle.createQuery("SELECT blob_id FROM node WHERE id = :id AND blob_id IS NOT NULL")
                .bind("id", id)
                .mapTo(Long.class)
                .one();
    }

    /** Returns nodes outside the trash whose folder doesn't exist. */
    public List<Long> lost() {
        return handle.createQuery("SELECT n.id FROM node n WHERE n.trashed_at IS NULL AND n.parent_id NOT IN (0, -1)"
                        + " AND NOT EXISTS (SELECT 1 FROM node f WHERE f.id = n.parent_id"
                        + " AND f.account_id = n.account_id AND f.folder = 1)")
                .mapTo(Long.class)
                .list();
    }
}
