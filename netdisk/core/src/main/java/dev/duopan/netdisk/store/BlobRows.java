package dev.duopan.netdisk.store;

import dev.duopan.netdisk.FileContent;
import dev.duopan.netdisk.Fingerprint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table of contents. */
public final class BlobRows {
    private static final String SELECT = "SELECT b.id, " + Columns.CONTENT + " FROM blob b ";

    private final Handle handle;

    BlobRows(Handle handle) {
        this.handle = handle;
    }

    /**
     * A content as it is kept.
     *
     * @param id of the row
     * @param content its digests
     */
    public record Stored(long id, FileContent content) {}

    /** Returns the row of a content, inserting it if it isn't there. */
    public Stored keep(FileContent content, Instant now) {
        handle.createUpdate("INSERT INTO blob (sha256, size, md5, sha1, crc32, head_md5, created_at) VALUES (:sha256,"
                        + " :size, :md5, :sha1, :crc32, :head, :now) ON CONFLICT (sha256) DO NOTHING")
                .bind("sha256", content.sha256())
                .bind("size", content.size())
                .bind("md5", content.md5())
                .bind("sha1", content.sha1())
                .bind("crc32", content.crc32())
                .bind("head", content.headMd5())
                .bind("now", now.toEpochMilli())
                .execute();
        return find(content.sha256()).orElseThrow();
    }

    /** Returns the content of that SHA-256. */
    public Optional<Stored> find(String sha256) {
        return handle.createQuery(SELECT + "WHERE b.sha256 = :sha256")
                .bind("sha256", sha256)
                .map((row, context) -> new Stored(row.getLong("id"), Columns.content(row)))
                .findOne();
    }

    /** Returns the contents that a fingerprint fits, two at most; the fingerprint must have an MD5 or SHA-1. */
    public List<Stored> matching(long size, Fingerprint fingerprint) {
        String index = fingerprint.md5() == null ? "b.sha1 = :sha1" : "b.md5 = :md5";
        return handle.createQuery(SELECT + "WHERE b.size = :size AND " + index
                        + " AND (:md5 IS NULL OR b.md5 = :md5) AND (:sha1 IS NULL OR b.sha1 = :sha1)"
                        + " AND (:head IS NULL OR b.head_md5 = :head) LIMIT 2")
                .bind("size", size)
                .bind("md5", fingerprint.md5())
                .bind("sha1", fingerprint.sha1())
                .bind("head", fingerprint.headMd5())
                .map((row, context) -> new Stored(row.getLong("id"), Columns.content(row)))
                .list();
    }

    /** Returns whether any file has the content. */
    public boolean isUsed(long blobId) {
        return exists("SELECT 1 FROM node WHERE blob_id = ? LIMIT 1", blobId);
    }

    /** Returns whether a file of the account, live or trashed, has the content. */
    public boolean isUsedBy(long accountId, long blobId) {
        return exists("SELECT 1 FROM node WHERE blob_id = ? AND account_id = ? LIMIT 1", blobId, accountId);
    }

    /** Deletes contents that no file has, and returns their SHA-256s. */
    public List<String> deleteUnused(int limit) {
        return handle.createQuery("DELETE FROM blob WHERE id IN (SELECT b.id FROM blob b WHERE NOT EXISTS"
                        + " (SELECT 1 FROM node n WHERE n.blob_id = b.id) LIMIT :limit) RETURNING sha256")
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
    }

    /** Returns the contents whose SHA-256 begins with the two digits. */
    public List<FileContent> beginningWith(String prefix) {
        return handle.createQuery(SELECT + "WHERE b.sha256 >= :from AND b.sha256 < :to")
                .bind("from", prefix)
                .bind("to", prefix + "g")
                .map((row, context) -> Columns.content(row))
                .list();
    }

    private boolean exists(String sql, Object... parameters) {
        return handle.select(sql, parameters).mapTo(Integer.class).findOne().isPresent();
    }
}
