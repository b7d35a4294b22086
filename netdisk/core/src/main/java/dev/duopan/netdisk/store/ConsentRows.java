package dev.duopan.netdisk.store;

import dev.duopan.netdisk.TokenApi;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The tables of consents, authorization codes and refresh tokens; codes and tokens are known by their hashes. */
public final class ConsentRows {
    private static final String CONSENT = "c.id AS consent_id, c.account_id, c.application_id, c.api, c.scope,"
            + " c.revoked_at, t.expires_at, t.used_at";

    private final Handle handle;

    ConsentRows(Handle handle) {
        this.handle = handle;
    }

    /**
     * A consent to be inserted.
     *
     * @param accountId who consented
     * @param applicationId to whom
     * @param api the face
     * @param scope as consented
     */
    public record Draft(long accountId, long applicationId, TokenApi api, String scope) {}

    /**
     * A consent.
     *
     * @param id positive, never used again
     * @param accountId who consented
     * @param applicationId to whom
     * @param api the face
     * @param scope as consented
     */
    public record Consent(long id, long accountId, long applicationId, TokenApi api, String scope) {}

    /**
     * What tokens are given for as it is kept: a code, a refresh token, or the wish of a device.
     *
     * @param applicationId to whom
     * @param api the face
     * @param expiresAt its end
     * @param used whether it was used
     * @param revoked whether the consent was taken back
     * @param redirectUri of a code; null for everything else
     * @param consent what it goes back to; null if nobody has consented yet to the wish of a device
     */
    public record Ticket(
            long applicationId,
            TokenApi api,
            Instant expiresAt,
            boolean used,
            boolean revoked,
            @Nullable String redirectUri,
            @Nullable Consent consent) {}

    /** Inserts a consent. */
    public Consent insert(Draft draft, Instant now) {
        long id = handle.createQuery("INSERT INTO consent (account_id, application_id, api, scope, created_at)"
                        + " VALUES (:account, :application, :api, :scope, :now) RETURNING id")
                .bind("account", draft.accountId())
                .bind("application", draft.applicationId())
                .bind("api", draft.api().name())
                .bind("scope", draft.scope())
                .bind("now", now.toEpochMilli())
                .mapTo(Long.class)
                .one();
        return new Consent(id, draft.accountId(), draft.applicationId(), draft.api(), draft.scope());
    }

    /** Inserts a code. */
    public void insertCode(String hash, long consentId, String redirectUri, Instant expiresAt) {
        handle.execute(
                "INSERT INTO authorization_code (hash, consent_id, redirect_uri, expires_at) VALUES (?, ?, ?, ?)",
                hash,
                consentId,
                redirectUri,
                expiresAt.toEpochMilli());
    }

    /** Inserts a refresh token. */
    public void insertRefresh(String hash, long consentId, Instant expiresAt) {
        handle.execute(
                "INSERT INTO refresh_token (hash, consent_id, expires_at) VALUES (?, ?, ?)",
                hash,
                consentId,
                expiresAt.toEpochMilli());
    }

    /** Returns the code with that hash. */
    public Optional<Ticket> code(String hash) {
        return handle.createQuery("SELECT t.redirect_uri, " + CONSENT
                        + " FROM authorization_code t JOIN consent c ON c.id = t.consent_id WHERE t.hash = :hash")
                .bind("hash", hash)
                .map((row, context) -> ticket(row, row.getString("redirect_uri")))
                .findOne();
    }

    /** Returns the refresh token with that hash. */
    public Optional<Ticket> refresh(String hash) {
        return handle.createQuery("SELECT " + CONSENT
                        + " FROM refresh_token t JOIN consent c ON c.id = t.consent_id WHERE t.hash = :hash")
                .bind("hash", hash)
                .map((row, context) -> ticket(row, null))
                .findOne();
    }

    /** Marks a code as used. */
    public void useCode(String hash, Instant now) {
        handle.execute("UPDATE authorization_code SET used_at = ? WHERE hash = ?", now.toEpochMilli(), hash);
    }

    /** Marks a refresh token as used. */
    public void useRefresh(String hash, Instant now) {
        handle.execute("UPDATE refresh_token SET used_at = ? WHERE hash = ?", now.toEpochMilli(), hash);
    }

    /** Takes a consent back with all that goes back to it. */
    public void revoke(long consentId, Instant now) {
        handle.execute(
                "UPDATE consent SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL", now.toEpochMilli(), consentId);
    }

    /** Deletes consents to which nothing leads any more that ends after a time; returns how many. */
    public int deleteEnded(Instant before) {
        return handle.createUpdate("DELETE FROM consent WHERE created_at < :before"
                        + " AND NOT EXISTS (SELECT 1 FROM authorization_code t"
                        + " WHERE t.consent_id = consent.id AND t.expires_at >= :before)"
                        + " AND NOT EXISTS (SELECT 1 FROM refresh_token t"
                        + " WHERE t.consent_id = consent.id AND t.expires_at >= :before)"
                        + " AND NOT EXISTS (SELECT 1 FROM access_token t"
                        + " WHERE t.consent_id = consent.id AND t.expires_at >= :before)")
                .bind("before", before.toEpochMilli())
                .execute();
    }

    static Ticket ticket(ResultSet row, @Nullable String redirectUri) throws SQLException {
        return new Ticket(
                row.getLong("application_id"),
                TokenApi.valueOf(row.getString("api")),
                Instant.ofEpochMilli(row.getLong("expires_at")),
                Columns.number(row, "used_at") != null,
                Columns.number(row, "revoked_at") != null,
                redirectUri,
                consent(row));
    }

    private static @Nullable Consent consent(ResultSet row) throws SQLException {
        Long id = Columns.number(row, "consent_id");
        return id == null
                ? null
                : new Consent(
                        id,
                        row.getLong("account_id"),
                        row.getLong("application_id"),
                        TokenApi.valueOf(row.getString("api")),
                        row.getString("scope"));
    }
}
