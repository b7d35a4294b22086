package dev.duopan.netdisk.store;

import dev.duopan.netdisk.DeclaredPicture;
import dev.duopan.netdisk.DeclaredPicture.Exif;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The table of what clients said of their pictures. */
public final class DeclaredPictureRows {
    private static final String COLUMNS =
            "width, height, orientation, recovery, model, changed, taken, digitised, quality, original_md5";

    private final Handle handle;

    DeclaredPictureRows(Handle handle) {
        this.handle = handle;
    }

    /** Notes what is said of a node in the place of what was said before; does nothing if its content is another one. */
    public void put(long nodeId, String sha256, DeclaredPicture picture) {
        if (hasContent(nodeId, sha256)) {
            handle.execute("DELETE FROM declared_picture WHERE node_id = ?", nodeId);
            insert(nodeId, picture);
        }
    }

    private boolean hasContent(long nodeId, String sha256) {
        return handle.createQuery("SELECT 1 FROM node n JOIN blob b ON b.id = n.blob_id"
                        + " WHERE n.id = :node AND b.sha256 = :sha256")
                .bind("node", nodeId)
                .bind("sha256", sha256)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    private void insert(long nodeId, DeclaredPicture picture) {
        Exif exif = picture.exif();
        handle.createUpdate("INSERT INTO declared_picture (node_id, " + COLUMNS + ") VALUES (:node, :width, :height,"
                        + " :orientation, :recovery, :model, :changed, :taken, :digitised, :quality, :original)")
                .bind("node", nodeId)
                .bind("width", exif == null ? null : exif.width())
                .bind("height", exif == null ? null : exif.height())
                .bind("orientation", exif == null ? null : exif.orientation())
                .bind("recovery", exif == null ? null : exif.recovery())
                .bind("model", exif == null ? null : exif.model())
                .bind("changed", exif == null ? null : text(exif.changed()))
                .bind("taken", exif == null ? null : text(exif.taken()))
                .bind("digitised", exif == null ? null : text(exif.digitised()))
                .bind("quality", picture.quality())
                .bind("original", picture.originalMd5())
                .execute();
    }

    /** Returns what was said of a node. */
    public Optional<DeclaredPicture> find(long nodeId) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM declared_picture WHERE node_id = :node")
                .bind("node", nodeId)
                .map((row, context) -> picture(row))
                .findOne();
    }

    /** Says of a copy what was said of the original. */
    public void copy(long originalId, long copyId) {
        handle.execute(
                "INSERT INTO declared_picture (node_id, " + COLUMNS + ") SELECT ?, " + COLUMNS
                        + " FROM declared_picture WHERE node_id = ?",
                copyId,
                originalId);
    }

    /** Says of the copies of a folder's children what was said of the originals. */
    public void copyChildren(SubtreeRows.FolderPair folders, long accountId) {
        handle.createUpdate("INSERT INTO declared_picture (node_id, " + COLUMNS + ") SELECT c.id, " + COLUMNS
                        + " FROM node o JOIN declared_picture p ON p.node_id = o.id JOIN node c"
                        + " ON c.account_id = o.account_id AND c.parent_id = :copy AND c.name = o.name"
                        + " AND c.trashed_at IS NULL WHERE o.account_id = :account AND o.parent_id = :original"
                        + " AND o.trashed_at IS NULL")
                .bind("account", accountId)
                .bind("copy", folders.copy())
                .bind("original", folders.original())
                .execute();
    }

    private static DeclaredPicture picture(ResultSet row) throws SQLException {
        return new DeclaredPicture(exif(row), integer(row, "quality"), row.getString("original_md5"));
    }

    private static @Nullable Exif exif(ResultSet row) throws SQLException {
        Integer width = integer(row, "width");
        return width == null
                ? null
                : new Exif(
                        width,
                        row.getInt("height"),
                        row.getInt("orientation"),
                        row.getInt("recovery"),
                        row.getString("model"),
                        time(row, "changed"),
                        time(row, "taken"),
                        time(row, "digitised"));
    }

    private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }

    private static @Nullable String text(@Nullable LocalDateTime time) {
        return time == null ? null : time.toString();
    }

    private static @Nullable LocalDateTime time(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : LocalDateTime.parse(text);
    }
}
