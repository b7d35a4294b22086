package dev.duopan.netdisk.store;

import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.AccountLevel;
import dev.duopan.netdisk.Usage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table of accounts. */
public final class AccountRows {
    private static final String SELECT = "SELECT " + Columns.ACCOUNT + " FROM account a ";

    private final Handle handle;

    AccountRows(Handle handle) {
        this.handle = handle;
    }

    /**
     * An account to be inserted.
     *
     * @param name as given
     * @param key the name as it is compared
     * @param password hashed
     * @param level as given
     * @param quota bytes
     * @param createdAt now
     */
    public record Draft(
            String name, String key, StoredPassword password, AccountLevel level, long quota, Instant createdAt) {}

    /** Inserts an account and returns its id. */
    public long insert(Draft draft) {
        return handle.createQuery("INSERT INTO account (name, name_key, level, quota, password_hash, password_salt,"
                        + " password_iterations, created_at) VALUES (:name, :key, :level, :quota, :hash, :salt,"
                        + " :iterations, :now) RETURNING id")
                .bind("name", draft.name())
                .bind("key", draft.key())
                .bind("level", draft.level().name())
                .bind("quota", draft.quota())
                .bind("hash", draft.password().hash())
                .bind("salt", draft.password().salt())
                .bind("iterations", draft.password().iterations())
                .bind("now", draft.createdAt().toEpochMilli())
                .mapTo(Long.class)
                .one();
    }

    /** Returns all accounts by name. */
    public List<Account> all() {
        return handle.createQuery(SELECT + "ORDER BY a.name_key")
                .map((row, context) -> Columns.account(row))
                .list();
    }

    /** Returns the account of that id. */
    public Optional<Account> find(long id) {
        return handle.createQuery(SELECT + "WHERE a.id = :id")
                .bind("id", id)
                .map((row, context) -> Columns.account(row))
                .findOne();
    }

    /** Returns the account with that key. */
    public Optional<Account> find(String key) {
        return handle.createQuery(SELECT + "WHERE a.name_key = :key")
                .bind("key", key)
                .map((row, context) -> Columns.account(row))
                .findOne();
    }

    /** Returns the password of an account. */
    public Optional<StoredPassword> password(long id) {
        return handle.createQuery(
                        "SELECT password_hash, password_salt, password_iterations FROM account WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> new StoredPassword(row.getString(1), row.getString(2), row.getInt(3)))
                .findOne();
    }

    /** Replaces the password; returns whether the account is there. */
    public boolean setPassword(long id, StoredPassword password) {
        return handle.createUpdate("UPDATE account SET password_hash = :hash, password_salt = :salt,"
                                + " password_iterations = :iterations WHERE id = :id")
                        .bind("hash", password.hash())
                        .bind("salt", password.salt())
                        .bind("iterations", password.iterations())
                        .bind("id", id)
                        .execute()
                > 0;
    }

    /** Deletes the account and everything that belongs to it; returns whether it was there. */
    public boolean delete(long id) {
        return handle.execute("DELETE FROM account WHERE id = ?", id) > 0;
    }

    /** Returns how full the account is. */
    public Optional<Usage> usage(long id) {
        return handle.createQuery("SELECT used, quota FROM account WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> new Usage(row.getLong(1), row.getLong(2)))
                .findOne();
    }

    /** Adds to the bytes used, below zero too; returns false, changing nothing, if the quota forbids it. */
    public boolean addUsed(long id, long bytes) {
        return handle.createUpdate("UPDATE account SET used = used + :bytes"
                                + " WHERE id = :id AND (:bytes <= 0 OR used + :bytes <= quota)")
                        .bind("bytes", bytes)
                        .bind("id", id)
                        .execute()
                > 0;
    }

    /** Returns the names of accounts whose counter of used bytes isn't the sum of their files. */
    public List<String> miscounted() {
        return handle.createQuery("SELECT a.name FROM account a WHERE a.used <> (SELECT COALESCE(SUM(b.size), 0)"
                        + " FROM node n JOIN blob b ON b.id = n.blob_id WHERE n.account_id = a.id)")
                .mapTo(String.class)
                .list();
    }
}
