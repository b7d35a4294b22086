package dev.duopan.netdisk.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table of folders whose direct links were switched on or off. */
public final class DirectLinkFolderRows {
    /** No way to the root is longer, whatever went wrong. */
    private static final int LONGEST_WAY = 1_000;

    private final Handle handle;

    DirectLinkFolderRows(Handle handle) {
        this.handle = handle;
    }

    /** Says it of a folder, in place of what was said of it before. */
    public void put(long accountId, long folderId, boolean enabled) {
        handle.execute(
                "INSERT INTO direct_link_folder (folder_id, account_id, enabled) VALUES (?, ?, ?)"
                        + " ON CONFLICT (folder_id) DO UPDATE SET enabled = excluded.enabled",
                folderId,
                accountId,
                enabled ? 1 : 0);
    }

    /** Forgets what was said of a folder and of all folders below it, live or not. */
    public void forgetFrom(long accountId, long folderId) {
        handle.createUpdate("WITH RECURSIVE way (said_of, id, height) AS (SELECT folder_id, folder_id, 0"
                        + " FROM direct_link_folder WHERE account_id = :account UNION ALL"
                        + " SELECT w.said_of, n.parent_id, w.height + 1 FROM way w"
                        + " JOIN node n ON n.id = w.id AND n.account_id = :account WHERE w.height < " + LONGEST_WAY
                        + ") DELETE FROM direct_link_folder WHERE folder_id IN"
                        + " (SELECT said_of FROM way WHERE id = :folder)")
                .bind("account", accountId)
                .bind("folder", folderId)
                .execute();
    }

    /** Returns what was said of the node itself or else of the nearest folder above it, if anything was. */
    public Optional<Boolean> nearest(long accountId, long nodeId) {
        return handle.createQuery("WITH RECURSIVE way (id, parent_id, height) AS (SELECT id, parent_id, 0 FROM node"
                        + " WHERE account_id = :account AND id = :id UNION ALL"
                        + " SELECT n.id, n.parent_id, w.height + 1 FROM way w"
                        + " JOIN node n ON n.id = w.parent_id AND n.account_id = :account"
                        + " WHERE w.height < " + LONGEST_WAY + ")"
                        + " SELECT d.enabled FROM way w JOIN direct_link_folder d ON d.folder_id = w.id"
                        + " ORDER BY w.height LIMIT 1")
                .bind("account", accountId)
                .bind("id", nodeId)
                .mapTo(Boolean.class)
                .findOne();
    }
}
