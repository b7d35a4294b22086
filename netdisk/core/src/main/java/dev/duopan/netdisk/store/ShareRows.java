package dev.duopan.netdisk.store;

import dev.duopan.netdisk.IdPage;
import dev.duopan.netdisk.Share;
import dev.duopan.netdisk.ShareCounts;
import dev.duopan.netdisk.ShareKind;
import dev.duopan.netdisk.ShareOffer;
import dev.duopan.netdisk.ShareOrder;
import dev.duopan.netdisk.ShareTraffic;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** The tables of shares and of what they name. */
public final class ShareRows {
    private final Handle handle;

    ShareRows(Handle handle) {
        this.handle = handle;
    }

    /**
     * A share to be inserted.
     *
     * @param accountId whose
     * @param key not yet taken
     * @param order checked
     * @param now the time
     */
    public record Draft(long accountId, String key, ShareOrder order, Instant now) {}

    /** Inserts a share with what it names and returns its id. */
    public long insert(Draft draft) {
        Query insert = handle.createQuery("INSERT INTO share (account_id, share_key, name, password, expires_at, price,"
                        + " reward, description, guests, over_quota, limited, traffic_limit, created_at, modified_at)"
                        + " VALUES (:account, :key, :name, :password, :expires, :price, :reward, :description, :guests,"
                        + " :overQuota, :limited, :limit, :now, :now) RETURNING id")
                .bind("account", draft.accountId())
                .bind("key", draft.key())
                .bind("name", draft.order().name())
                .bind("guests", number(draft.order().traffic().guests()))
                .bind("overQuota", number(draft.order().traffic().overQuota()))
                .bind("limited", number(draft.order().traffic().limited()))
                .bind("limit", draft.order().traffic().limit())
                .bind("now", draft.now().toEpochMilli());
        long id = bind(insert, draft.order().offer()).mapTo(Long.class).one();
        insertNodes(id, draft.order().nodeIds());
        return id;
    }

    private static Query bind(Query insert, ShareOffer offer) {
        return switch (offer) {
            case ShareOffer.Ordinary ordinary ->
                insert.bind("password", ordinary.password())
                        .bind("expires", Columns.milliseconds(ordinary.expiresAt()))
                        .bind("price", (Long) null)
                        .bind("reward", 0)
                        .bind("description", "");
            case ShareOffer.Paid paid ->
                insert.bind("password", "")
                        .bind("expires", (Long) null)
                        .bind("price", paid.price())
                        .bind("reward", number(paid.reward()))
                        .bind("description", paid.description());
        };
    }

    private void insertNodes(long shareId, List<Long> nodeIds) {
        PreparedBatch batch =
                handle.prepareBatch("INSERT INTO share_node (share_id, node_id, position) VALUES (?, ?, ?)");
        for (int position = 0; position < nodeIds.size(); position++) {
            batch.add(shareId, nodeIds.get(position), position);
        }
        batch.execute();
    }

    /** Returns the account's share of that id. */
    public Optional<Share> find(long accountId, long id) {
        return handle.createQuery("SELECT * FROM share WHERE account_id = :account AND id = :id")
                .bind("account", accountId)
                .bind("id", id)
                .map((row, context) -> share(row))
                .findOne();
    }

    /** Returns the share of that key. */
    public Optional<Share> find(String key) {
        return handle.createQuery("SELECT * FROM share WHERE share_key = :key")
                .bind("key", key)
                .map((row, context) -> share(row))
                .findOne();
    }

    /** Returns a page of the account's shares of one kind by id. */
    public List<Share> list(long accountId, ShareKind kind, IdPage page) {
        String paid = kind == ShareKind.PAID ? "IS NOT NULL" : "IS NULL";
        return handle.createQuery("SELECT * FROM share WHERE account_id = :account AND price " + paid
                        + " AND id > :after ORDER BY id LIMIT :limit")
                .bind("account", accountId)
                .bind("after", page.afterId())
                .bind("limit", page.limit())
                .map((row, context) -> share(row))
                .list();
    }

    /** Returns the ids of what a share names, in their order. */
    public List<Long> nodes(long shareId) {
        return handle.createQuery("SELECT node_id FROM share_node WHERE share_id = :share ORDER BY position")
                .bind("share", shareId)
                .mapTo(Long.class)
                .list();
    }

    /** Replaces the traffic settings of a share. */
    public void setTraffic(long id, ShareTraffic traffic, Instant now) {
        handle.execute(
                "UPDATE share SET guests = ?, over_quota = ?, limited = ?, traffic_limit = ?, modified_at = ?"
                        + " WHERE id = ?",
                number(traffic.guests()),
                number(traffic.overQuota()),
                number(traffic.limited()),
                traffic.limit(),
                now.toEpochMilli(),
                id);
    }

    /** Adds to the counters of a share. */
    public void count(long id, ShareCounts more) {
        Update update = handle.createUpdate("UPDATE share SET traffic = traffic + :traffic,"
                + " previews = previews + :previews, downloads = downloads + :downloads, saves = saves + :saves,"
                + " income = income + :income WHERE id = :id");
        update.bind("traffic", more.traffic())
                .bind("previews", more.previews())
                .bind("downloads", more.downloads())
                .bind("saves", more.saves())
                .bind("income", more.income())
                .bind("id", id)
                .execute();
    }

    private static int number(boolean value) {
        return value ? 1 : 0;
    }

    private static Share share(ResultSet row) throws SQLException {
        return new Share(
                row.getLong("id"),
                row.getLong("account_id"),
                row.getString("share_key"),
                row.getString("name"),
                offer(row),
                new ShareTraffic(
                        row.getBoolean("guests"),
                        row.getBoolean("over_quota"),
                        row.getBoolean("limited"),
                        row.getLong("traffic_limit")),
                new ShareCounts(
                        row.getLong("traffic"),
                        row.getLong("previews"),
                        row.getLong("downloads"),
                        row.getLong("saves"),
                        row.getLong("income")),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("modified_at")));
    }

    private static ShareOffer offer(ResultSet row) throws SQLException {
        Long price = Columns.number(row, "price");
        return price == null
                ? new ShareOffer.Ordinary(row.getString("password"), Columns.instant(row, "expires_at"))
                : new ShareOffer.Paid(price, row.getBoolean("reward"), row.getString("description"));
    }
}
