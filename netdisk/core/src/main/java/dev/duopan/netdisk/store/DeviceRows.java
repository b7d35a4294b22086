package dev.duopan.netdisk.store;

import dev.duopan.netdisk.Application;
import dev.duopan.netdisk.DeviceRequest;
import dev.duopan.netdisk.TokenApi;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The table of what devices without a browser ask for. */
public final class DeviceRows {
    private static final String UNDECIDED = "d.consent_id IS NULL AND d.declined_at IS NULL AND d.expires_at > :now";

    private final Handle handle;

    DeviceRows(Handle handle) {
        this.handle = handle;
    }

    /**
     * A wish to be inserted.
     *
     * @param hash of the code that the device keeps
     * @param userCode what a person types
     * @param request who asks for what
     * @param expiresAt its end
     */
    public record Draft(String hash, String userCode, DeviceRequest request, Instant expiresAt) {}

    /**
     * A wish as its device finds it.
     *
     * @param ticket what it is worth; without a consent as long as nobody agreed
     * @param polledAt when the device asked last, or null
     * @param declined whether a person refused
     */
    public record Stored(
            ConsentRows.Ticket ticket, @Nullable Instant polledAt, boolean declined) {}

    /** Inserts a wish. */
    public void insert(Draft draft) {
        handle.createUpdate("INSERT INTO device_code (hash, user_code, application_id, api, scope, expires_at)"
                        + " VALUES (:hash, :user, :application, :api, :scope, :expires)")
                .bind("hash", draft.hash())
                .bind("user", draft.userCode())
                .bind("application", draft.request().application().id())
                .bind("api", draft.request().api().name())
                .bind("scope", draft.request().scope())
                .bind("expires", draft.expiresAt().toEpochMilli())
                .execute();
    }

    /** Returns whether a user code was given out and isn't forgotten yet. */
    public boolean hasUserCode(String userCode) {
        return handle.createQuery("SELECT COUNT(*) FROM device_code WHERE user_code = :user")
                        .bind("user", userCode)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** Returns how many wishes of an application end after a time. */
    public int count(Application application, Instant now) {
        return handle.createQuery(
                        "SELECT COUNT(*) FROM device_code WHERE application_id = :application AND expires_at > :now")
                .bind("application", application.id())
                .bind("now", now.toEpochMilli())
                .mapTo(Integer.class)
                .one();
    }

    /** Returns the wish of that user code, if it can still be decided. */
    public Optional<DeviceRequest> undecided(String userCode, Instant now) {
        return handle.createQuery("SELECT d.api, d.scope, " + ApplicationRows.APPLICATION + ", " + Columns.ACCOUNT
                        + " FROM device_code d JOIN application p ON p.id = d.application_id"
                        + " JOIN account a ON a.id = p.account_id WHERE d.user_code = :user AND " + UNDECIDED)
                .bind("user", userCode)
                .bind("now", now.toEpochMilli())
                .map((row, context) -> new DeviceRequest(
                        ApplicationRows.application(row, Columns.account(row)),
                        TokenApi.valueOf(row.getString("api")),
                        row.getString("scope")))
                .findOne();
    }

    /** Notes that a person agreed. */
    public void allow(String userCode, long consentId) {
        handle.execute("UPDATE device_code SET consent_id = ? WHERE user_code = ?", consentId, userCode);
    }

    /** Notes that a person refused; returns whether it could still be decided. */
    public boolean decline(String userCode, Instant now) {
        return handle.createUpdate("UPDATE device_code AS d SET declined_at = :now WHERE d.user_code = :user AND "
                                + UNDECIDED)
                        .bind("user", userCode)
                        .bind("now", now.toEpochMilli())
                        .execute()
                > 0;
    }

    /** Returns the wish of the device that has the code with that hash. */
    public Optional<Stored> find(String hash) {
        return handle.createQuery("SELECT d.application_id, d.api, d.scope, d.expires_at, d.polled_at, d.declined_at,"
                        + " d.used_at, d.consent_id, c.account_id, c.revoked_at"
                        + " FROM device_code d LEFT JOIN consent c ON c.id = d.consent_id WHERE d.hash = :hash")
                .bind("hash", hash)
                .map((row, context) -> new Stored(
                        ConsentRows.ticket(row, null),
                        Columns.instant(row, "polled_at"),
                        Columns.number(row, "declined_at") != null))
                .findOne();
    }

    /** Notes when a device asked. */
    public void poll(String hash, Instant now) {
        handle.execute("UPDATE device_code SET polled_at = ? WHERE hash = ?", now.toEpochMilli(), hash);
    }

    /** Marks a wish as fulfilled. */
    public void use(String hash, Instant now) {
        handle.execute("UPDATE device_code SET used_at = ? WHERE hash = ?", now.toEpochMilli(), hash);
    }

    /** Deletes wishes that ended before a time. */
    public void deleteEnded(Instant before) {
        handle.execute("DELETE FROM device_code WHERE expires_at < ?", before.toEpochMilli());
    }
}
