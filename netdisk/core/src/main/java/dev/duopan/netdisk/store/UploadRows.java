package dev.duopan.netdisk.store;

import dev.duopan.netdisk.ConflictPolicy;
import dev.duopan.netdisk.Destination;
import dev.duopan.netdisk.Fingerprint;
import dev.duopan.netdisk.SlicePlan;
import dev.duopan.netdisk.UploadRequest;
import dev.duopan.netdisk.UploadSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The tables of uploads and their slices. */
public final class UploadRows {
    private final Handle handle;

    UploadRows(Handle handle) {
        this.handle = handle;
    }

    /**
     * An acknowledged slice.
     *
     * @param index from 0
     * @param length bytes
     * @param md5 of the slice
     * @param spool the file it waits in, null if it's at its place in the upload's own file
     */
    public record Slice(
            int index, long length, String md5, @Nullable String spool) {}

    /** Inserts an upload. */
    public void insert(UploadSession session) {
        UploadRequest request = session.request();
        handle.createUpdate("INSERT INTO upload (id, account_id, folder_id, way, size, slice_size, planned_slice_size,"
                        + " announced_slices, maximum_slice_size, md5, head_md5, sha1, binding, policy,"
                        + " client_created_at, client_modified_at, created_at, expires_at) VALUES (:id, :account,"
                        + " :folder, :way, :size, :slice, :planned, :announced, :maximum, :md5, :head, :sha1,"
                        + " :binding, :policy, :clientCreated, :clientModified, :created, :expires)")
                .bind("id", session.id())
                .bind("account", session.accountId())
                .bind("folder", request.destination().folderId())
                .bind("way", String.join("/", request.destination().names()))
                .bind("size", request.size())
                .bind("slice", session.sliceSize())
                .bind("planned", request.slices().sliceSize())
                .bind("announced", request.slices().announcedCount())
                .bind("maximum", request.slices().maximumSliceSize())
                .bind("md5", request.fingerprint().md5())
                .bind("head", request.fingerprint().headMd5())
                .bind("sha1", request.fingerprint().sha1())
                .bind("binding", request.fingerprintBinding() ? 1 : 0)
                .bind("policy", request.policy().name())
                .bind("clientCreated", Columns.milliseconds(request.clientCreatedAt()))
                .bind("clientModified", Columns.milliseconds(request.clientModifiedAt()))
                .bind("created", session.createdAt().toEpochMilli())
                .bind("expires", session.expiresAt().toEpochMilli())
                .execute();
        request.attributes()
                .forEach((name, content) -> handle.execute(
                        "INSERT INTO upload_attribute (upload_id, name, content) VALUES (?, ?, ?)",
                        session.id(),
                        name,
                        content));
    }

    /** Returns the account's upload of that id that hasn't expired. */
    public Optional<UploadSession> find(long accountId, String id, Instant now) {
        return handle.createQuery("SELECT * FROM upload WHERE id = :id AND account_id = :account AND expires_at > :now")
                .bind("id", id)
                .bind("account", accountId)
                .bind("now", now.toEpochMilli())
                .map((row, context) -> session(row, attributes(id)))
                .findOne();
    }

    /** Returns the acknowledged slices of an upload by index. */
    public List<Slice> slices(String uploadId) {
        return handle.createQuery(
                        "SELECT position, length, md5, spool FROM slice WHERE upload_id = :id ORDER BY position")
                .bind("id", uploadId)
                .map((row, context) -> new Slice(
                        row.getInt("position"), row.getLong("length"), row.getString("md5"), row.getString("spool")))
                .list();
    }

    /** Inserts or replaces a slice. */
    public void putSlice(String uploadId, Slice slice) {
        handle.createUpdate("INSERT INTO slice (upload_id, position, length, md5, spool) VALUES (:id, :index, :length,"
                        + " :md5, :spool) ON CONFLICT (upload_id, position) DO UPDATE SET length = excluded.length,"
                        + " md5 = excluded.md5, spool = excluded.spool")
                .bind("id", uploadId)
                .bind("index", slice.index())
                .bind("length", slice.length())
                .bind("md5", slice.md5())
                .bind("spool", slice.spool())
                .execute();
    }

    /** Forgets slices. */
    public void deleteSlices(String uploadId, Collection<Integer> indexes) {
        indexes.forEach(
                index -> handle.execute("DELETE FROM slice WHERE upload_id = ? AND position = ?", uploadId, index));
    }

    /** Keeps the slice size that an upload turned out to have. */
    public void setSliceSize(String uploadId, long sliceSize) {
        handle.execute("UPDATE upload SET slice_size = ? WHERE id = ?", sliceSize, uploadId);
    }

    /** Lets an upload live longer; returns whether it is there and still open. */
    public boolean touch(String uploadId, Instant expiresAt) {
        return handle.execute(
                        "UPDATE upload SET expires_at = ? WHERE id = ? AND node_id IS NULL",
                        expiresAt.toEpochMilli(),
                        uploadId)
                > 0;
    }

    /** Notes the file that an upload became. */
    public void finish(String uploadId, long nodeId) {
        handle.execute("UPDATE upload SET node_id = ? WHERE id = ?", nodeId, uploadId);
    }

    /** Deletes an upload and its slices. */
    public void delete(String uploadId) {
        handle.execute("DELETE FROM upload WHERE id = ?", uploadId);
    }

    /** Deletes uploads that expired; returns how many. */
    public int deleteExpired(Instant now) {
        return handle.execute("DELETE FROM upload WHERE expires_at <= ?", now.toEpochMilli());
    }

    /** Returns the ids of the uploads that are neither complete nor forgotten. */
    public Set<String> open() {
        return new HashSet<>(handle.select("SELECT id FROM upload WHERE node_id IS NULL")
                .mapTo(String.class)
                .list());
    }

    private Map<String, String> attributes(String uploadId) {
        Map<String, String> attributes = new HashMap<>();
        handle.select("SELECT name, content FROM upload_attribute WHERE upload_id = ?", uploadId)
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(entry -> attributes.put(entry.getKey(), entry.getValue()));
        return attributes;
    }

    private static UploadSession session(ResultSet row, Map<String, String> attributes) throws SQLException {
        return new UploadSession(
                row.getString("id"),
                row.getLong("account_id"),
                request(row, attributes),
                row.getLong("slice_size"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("expires_at")),
                Columns.number(row, "node_id"));
    }

    private static UploadRequest request(ResultSet row, Map<String, String> attributes) throws SQLException {
        return new UploadRequest(
                new Destination(
                        row.getLong("folder_id"), List.of(row.getString("way").split("/"))),
                row.getLong("size"),
                new SlicePlan(
                        row.getLong("planned_slice_size"),
                        row.getInt("announced_slices"),
                        row.getLong("maximum_slice_size")),
                new Fingerprint(row.getString("md5"), row.getString("head_md5"), row.getString("sha1")),
                row.getBoolean("binding"),
                ConflictPolicy.valueOf(row.getString("policy")),
                Columns.instant(row, "client_created_at"),
                Columns.instant(row, "client_modified_at"),
                attributes);
    }
}
