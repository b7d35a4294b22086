package dev.duopan.netdisk.store;

import dev.duopan.netdisk.Listings;
import dev.duopan.netdisk.NodeKind;
import dev.duopan.netdisk.Position;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table of where pages of listings ended. */
public final class PositionRows {
    private final Handle handle;

    PositionRows(Handle handle) {
        this.handle = handle;
    }

    /**
     * The place between two pages.
     *
     * @param accountId whose
     * @param listing what all pages of a listing have in common
     * @param start how many entries come before it
     */
    public record Mark(long accountId, String listing, long start) {}

    /** Returns where the page before a place ended, if that is still remembered. */
    public Optional<Position> find(Mark mark, Instant now) {
        return handle.createQuery(
                        "SELECT last_folder, last_text, last_number, last_id FROM listing_position"
                                + " WHERE account_id = :account AND listing = :listing AND start = :start AND expires_at > :now")
                .bind("account", mark.accountId())
                .bind("listing", mark.listing())
                .bind("start", mark.start())
                .bind("now", now.toEpochMilli())
                .map((row, context) -> new Position(
                        row.getBoolean("last_folder") ? NodeKind.FOLDER : NodeKind.FILE,
                        row.getString("last_text"),
                        row.getLong("last_number"),
                        row.getLong("last_id")))
                .findOne();
    }

    /** Remembers where a page ended, and forgets the oldest if there are too many. Does nothing if the account is gone. */
    public void keep(Mark mark, Position position, Instant expiresAt) {
        handle.createUpdate("INSERT INTO listing_position (account_id, listing, start, last_folder, last_text,"
                        + " last_number, last_id, expires_at) SELECT id, :listing, :start, :folder, :text, :number, :id,"
                        + " :expires FROM account WHERE id = :account ON CONFLICT (account_id, listing, start) DO UPDATE"
                        + " SET last_folder = excluded.last_folder, last_text = excluded.last_text, last_number ="
                        + " excluded.last_number, last_id = excluded.last_id, expires_at = excluded.expires_at")
                .bind("account", mark.accountId())
                .bind("listing", mark.listing())
                .bind("start", mark.start())
                .bind("folder", position.kind() == NodeKind.FOLDER ? 1 : 0)
                .bind("text", position.text())
                .bind("number", position.number())
                .bind("id", position.id())
                .bind("expires", expiresAt.toEpochMilli())
                .execute();
        handle.createUpdate("DELETE FROM listing_position WHERE account_id = :account AND expires_at <= (SELECT"
                        + " p.expires_at FROM listing_position p WHERE p.account_id = :account"
                        + " ORDER BY p.expires_at DESC LIMIT 1 OFFSET :most)")
                .bind("account", mark.accountId())
                .bind("most", Listings.POSITIONS)
                .execute();
    }

    /** Forgets what is too old and returns how many that were. */
    public int deleteExpired(Instant now) {
        return handle.execute("DELETE FROM listing_position WHERE expires_at <= ?", now.toEpochMilli());
    }
}
