package dev.duopan.netdisk.store;

import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.AccountLevel;
import dev.duopan.netdisk.FileContent;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.NodeKind;
import dev.duopan.netdisk.Space;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** From columns to records. */
final class Columns {
    /** The columns of an account {@code a}, for {@link #account}. */
    static final String ACCOUNT =
            "a.id AS a_id, a.name AS a_name, a.level AS a_level, a.quota AS a_quota, a.created_at AS a_created_at";

    /** The columns of a content {@code b}, for {@link #content}. */
    static final String CONTENT = "b.size, b.sha256, b.md5, b.sha1, b.crc32, b.head_md5";

    /** The columns of a node {@code n} with its content {@code b}, for {@link #node}. */
    static final String NODE = "n.id, n.account_id, n.parent_id, n.name, n.folder, n.created_at, n.modified_at,"
            + " n.client_created_at, n.client_modified_at, n.trashed_at, n.space, " + CONTENT;

    /** Nodes with their contents. */
    static final String NODES = " FROM node n LEFT JOIN blob b ON b.id = n.blob_id ";

    private Columns() {}

    static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getLong("a_id"),
                row.getString("a_name"),
                AccountLevel.valueOf(row.getString("a_level")),
                row.getLong("a_quota"),
                Instant.ofEpochMilli(row.getLong("a_created_at")));
    }

    static FileContent content(ResultSet row) throws SQLException {
        return new FileContent(
                row.getLong("size"),
                row.getString("sha256"),
                row.getString("md5"),
                row.getString("sha1"),
                row.getLong("crc32"),
                row.getString("head_md5"));
    }

    static FileNode node(ResultSet row) throws SQLException {
        boolean folder = row.getBoolean("folder");
        return new FileNode(
                row.getLong("id"),
                row.getLong("account_id"),
                row.getLong("parent_id"),
                row.getString("name"),
                folder ? NodeKind.FOLDER : NodeKind.FILE,
                folder ? null : content(row),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("modified_at")),
                Instant.ofEpochMilli(row.getLong("client_created_at")),
                Instant.ofEpochMilli(row.getLong("client_modified_at")),
                instant(row, "trashed_at"),
                Space.valueOf(row.getString("space")));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long milliseconds = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(milliseconds);
    }

    static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }

    static @Nullable Long milliseconds(@Nullable Instant time) {
        return time == null ? null : time.toEpochMilli();
    }
}
