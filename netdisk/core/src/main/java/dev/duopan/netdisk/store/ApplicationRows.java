package dev.duopan.netdisk.store;

import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.Application;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The table of applications. */
public final class ApplicationRows {
    /** The columns of an application {@code p}, for {@link #application}. */
    static final String APPLICATION = "p.id AS p_id, p.name AS p_name, p.client_id AS p_client_id,"
            + " p.redirect_uri AS p_redirect_uri, p.created_at AS p_created_at";

    private static final String SELECT = "SELECT " + APPLICATION + ", " + Columns.ACCOUNT
            + " FROM application p JOIN account a ON a.id = p.account_id ";

    private final Handle handle;

    ApplicationRows(Handle handle) {
        this.handle = handle;
    }

    /**
     * An application to be inserted.
     *
     * @param accountId its owner
     * @param name as given
     * @param clientId in hex
     * @param secretHash SHA-256 of the secret in hex
     * @param redirectUri as given
     * @param createdAt now
     */
    public record Draft(
            long accountId,
            String name,
            String clientId,
            String secretHash,
            @Nullable String redirectUri,
            Instant createdAt) {}

    /** Inserts an application and returns its id. */
    public long insert(Draft draft) {
        return handle.createQuery("INSERT INTO application (account_id, name, client_id, secret_hash, redirect_uri,"
                        + " created_at) VALUES (:account, :name, :client, :secret, :redirect, :now) RETURNING id")
                .bind("account", draft.accountId())
                .bind("name", draft.name())
                .bind("client", draft.clientId())
                .bind("secret", draft.secretHash())
                .bind("redirect", draft.redirectUri())
                .bind("now", draft.createdAt().toEpochMilli())
                .mapTo(Long.class)
                .one();
    }

    /** Returns all applications by name. */
    public List<Application> all() {
        return handle.createQuery(SELECT + "ORDER BY p.name, p.id")
                .map((row, context) -> owned(row))
                .list();
    }

    /** Returns the application of that client id. */
    public Optional<Application> find(String clientId) {
        return handle.createQuery(SELECT + "WHERE p.client_id = :client")
                .bind("client", clientId)
                .map((row, context) -> owned(row))
                .findOne();
    }

    /** Returns the hash of the application's secret. */
    public Optional<String> secretHash(String clientId) {
        return handle.createQuery("SELECT secret_hash FROM application WHERE client_id = :client")
                .bind("client", clientId)
                .mapTo(String.class)
                .findOne();
    }

    /** Deletes the application and its tokens; returns whether it was there. */
    public boolean delete(long id) {
        return handle.execute("DELETE FROM application WHERE id = ?", id) > 0;
    }

    static Application application(ResultSet row, Account owner) throws SQLException {
        return new Application(
                row.getLong("p_id"),
                row.getString("p_name"),
                owner,
                row.getString("p_client_id"),
                row.getString("p_redirect_uri"),
                Instant.ofEpochMilli(row.getLong("p_created_at")));
    }

    private static Application owned(ResultSet row) throws SQLException {
        return application(row, Columns.account(row));
    }
}
