package dev.duopan.netdisk.store;

import java.time.LocalDate;
import org.jdbi.v3.core.Handle;

/** The table of bytes that were served, by account and day. */
public final class TrafficRows {
    private final Handle handle;

    TrafficRows(Handle handle) {
        this.handle = handle;
    }

    /** Adds bytes to a day; does nothing if the account is gone. */
    public void add(long accountId, LocalDate day, long bytes) {
        handle.createUpdate("INSERT INTO served_traffic (account_id, day, bytes)"
                        + " SELECT id, :day, :bytes FROM account WHERE id = :account"
                        + " ON CONFLICT (account_id, day) DO UPDATE SET bytes = served_traffic.bytes + excluded.bytes")
                .bind("account", accountId)
                .bind("day", day.toEpochDay())
                .bind("bytes", bytes)
                .execute();
    }

    /** Returns the bytes of a day. */
    public long on(long accountId, LocalDate day) {
        return handle.createQuery("SELECT COALESCE(SUM(bytes), 0) FROM served_traffic"
                        + " WHERE account_id = :account AND day = :day")
                .bind("account", accountId)
                .bind("day", day.toEpochDay())
                .mapTo(Long.class)
                .one();
    }
}
