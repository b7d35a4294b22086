package dev.duopan.netdisk.store;

import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.AccountLevel;
import dev.duopan.netdisk.Application;
import dev.duopan.netdisk.Grant;
import dev.duopan.netdisk.TokenApi;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The table of access tokens, each known by its hash. */
public final class TokenRows {
    private static final String SELECT = "SELECT t.api, t.scope, t.expires_at, t.displaced, t.consent_id,"
            + " COALESCE(t.revoked_at, c.revoked_at) AS revoked_at, " + Columns.ACCOUNT + ", "
            + ApplicationRows.APPLICATION
            + ", o.id AS o_id, o.name AS o_name, o.level AS o_level, o.quota AS o_quota, o.created_at AS o_created_at"
            + " FROM access_token t JOIN account a ON a.id = t.account_id"
            + " LEFT JOIN application p ON p.id = t.application_id LEFT JOIN account o ON o.id = p.account_id"
            + " LEFT JOIN consent c ON c.id = t.consent_id ";

    private final Handle handle;

    TokenRows(Handle handle) {
        this.handle = handle;
    }

    /**
     * A token to be inserted.
     *
     * @param hash of the token
     * @param accountId in whose name it acts
     * @param applicationId who asked, or null
     * @param consentId what it goes back to, or null
     * @param api the face
     * @param scope as given
     * @param expiresAt its end
     */
    public record Draft(
            String hash,
            long accountId,
            @Nullable Long applicationId,
            @Nullable Long consentId,
            TokenApi api,
            String scope,
            Instant expiresAt) {}

    /**
     * A token as it is kept.
     *
     * @param grant what it allows
     * @param revoked whether it, or the consent it goes back to, was taken back
     * @param displaced whether that was because there were too many
     */
    public record Stored(Grant grant, boolean revoked, boolean displaced) {}

    /** Inserts a token. */
    public void insert(Draft draft) {
        handle.createUpdate("INSERT INTO access_token (hash, account_id, application_id, consent_id, api, scope,"
                        + " expires_at, serial) VALUES (:hash, :account, :application, :consent, :api, :scope,"
                        + " :expires, (SELECT COALESCE(MAX(serial), 0) + 1 FROM access_token"
                        + " WHERE application_id = :application))")
                .bind("hash", draft.hash())
                .bind("account", draft.accountId())
                .bind("application", draft.applicationId())
                .bind("consent", draft.consentId())
                .bind("api", draft.api().name())
                .bind("scope", draft.scope())
                .bind("expires", draft.expiresAt().toEpochMilli())
                .execute();
    }

    /** Returns the token with that hash. */
    public Optional<Stored> find(String hash) {
        return handle.createQuery(SELECT + "WHERE t.hash = :hash")
                .bind("hash", hash)
                .map((row, context) ->
                        new Stored(grant(row), Columns.instant(row, "revoked_at") != null, row.getBoolean("displaced")))
                .findOne();
    }

    /** Takes a token back. */
    public void revoke(String hash, Instant now) {
        handle.execute(
                "UPDATE access_token SET revoked_at = ? WHERE hash = ? AND revoked_at IS NULL",
                now.toEpochMilli(),
                hash);
    }

    /** Takes back the oldest tokens that an application got for itself, so that no more than a number of them live. */
    public void displace(long applicationId, TokenApi api, int most, Instant now) {
        handle.createUpdate("UPDATE access_token SET revoked_at = :now, displaced = 1 WHERE revoked_at IS NULL"
                        + " AND hash IN (SELECT hash FROM access_token WHERE application_id = :application"
                        + " AND consent_id IS NULL AND api = :api AND revoked_at IS NULL AND expires_at > :now"
                        + " ORDER BY serial DESC LIMIT " + Integer.MAX_VALUE + " OFFSET :most)")
                .bind("application", applicationId)
                .bind("api", api.name())
                .bind("most", most)
                .bind("now", now.toEpochMilli())
                .execute();
    }

    /** Takes back all tokens that act for an account. */
    public void revokeAll(long accountId, Instant now) {
        handle.execute(
                "UPDATE access_token SET revoked_at = ? WHERE account_id = ? AND revoked_at IS NULL",
                now.toEpochMilli(),
                accountId);
        handle.execute(
                "UPDATE consent SET revoked_at = ? WHERE account_id = ? AND revoked_at IS NULL",
                now.toEpochMilli(),
                accountId);
    }

    /** Takes back the access tokens that go back to a consent. */
    public void revokeOf(long consentId, Instant now) {
        handle.execute(
                "UPDATE access_token SET revoked_at = ? WHERE consent_id = ? AND revoked_at IS NULL",
                now.toEpochMilli(),
                consentId);
    }

    /** Takes back what the same application got from the same account by consents before that of a token. */
    public void revokeBefore(String hash, Instant now) {
        handle.createUpdate("UPDATE access_token SET revoked_at = :now WHERE revoked_at IS NULL"
                        + " AND (account_id, application_id, api)"
                        + " = (SELECT account_id, application_id, api FROM access_token WHERE hash = :hash)"
                        + " AND consent_id < (SELECT consent_id FROM access_token WHERE hash = :hash)")
                .bind("hash", hash)
                .bind("now", now.toEpochMilli())
                .execute();
    }

    /** Deletes tokens that ended before a time; returns how many. */
    public int deleteEnded(Instant before) {
        return handle.execute("DELETE FROM access_token WHERE expires_at < ?", before.toEpochMilli());
    }

    private static Grant grant(ResultSet row) throws SQLException {
        return new Grant(
                Columns.account(row),
                application(row),
                TokenApi.valueOf(row.getString("api")),
                row.getString("scope"),
                Instant.ofEpochMilli(row.getLong("expires_at")),
                Columns.number(row, "consent_id") != null);
    }

    private static @Nullable Application application(ResultSet row) throws SQLException {
        if (Columns.number(row, "p_id") == null) {
            return null;
        }
        Account owner = new Account(
                row.getLong("o_id"),
                row.getString("o_name"),
                AccountLevel.valueOf(row.getString("o_level")),
                row.getLong("o_quota"),
                Objects.requireNonNull(Columns.instant(row, "o_created_at")));
        return ApplicationRows.application(row, owner);
    }
}
