package dev.duopan.netdisk.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table of what was found out about contents. */
public final class ContentFactRows {
    private final Handle handle;

    ContentFactRows(Handle handle) {
        this.handle = handle;
    }

    /** Returns what is known of a content. */
    public Optional<String> find(String sha256, String purpose) {
        return handle.createQuery("SELECT f.facts FROM content_facts f JOIN blob b ON b.id = f.blob_id"
                        + " WHERE b.sha256 = :sha256 AND f.purpose = :purpose")
                .bind("sha256", sha256)
                .bind("purpose", purpose)
                .mapTo(String.class)
                .findOne();
    }

    /** Notes what is known of a content in the place of what was known before; does nothing if the content is gone. */
    public void put(String sha256, String purpose, String facts) {
        handle.createUpdate("INSERT INTO content_facts (blob_id, purpose, facts)"
                        + " SELECT id, :purpose, :facts FROM blob WHERE sha256 = :sha256"
                        + " ON CONFLICT (blob_id, purpose) DO UPDATE SET facts = excluded.facts")
                .bind("sha256", sha256)
                .bind("purpose", purpose)
                .bind("facts", facts)
                .execute();
    }
}
