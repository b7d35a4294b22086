package dev.duopan.netdisk.store;

import dev.duopan.netdisk.LinkTraffic;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The tables of what accounts demand of those who use their direct links. */
public final class DirectLinkRows {
    private final Handle handle;

    DirectLinkRows(Handle handle) {
        this.handle = handle;
    }

    /** Returns the key with which links must be signed. */
    public Optional<String> signingKey(long accountId) {
        return handle.createQuery("SELECT signing_key FROM direct_link_account"
                        + " WHERE account_id = :account AND signing_key IS NOT NULL")
                .bind("account", accountId)
                .mapTo(String.class)
                .findOne();
    }

    /** Sets the key with which links must be signed; null for none. */
    public void setSigningKey(long accountId, @Nullable String key) {
        set(accountId, "signing_key", key);
    }

    /** Returns whether the addresses count. */
    public boolean blocksAddresses(long accountId) {
        return handle.createQuery("SELECT blocks_addresses FROM direct_link_account WHERE account_id = :account")
                .bind("account", accountId)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
    }

    /** Sets whether the addresses count. */
    public void setBlocksAddresses(long accountId, boolean blocks) {
        set(accountId, "blocks_addresses", blocks ? 1 : 0);
    }

    /** Returns the addresses in their order. */
    public List<String> addresses(long accountId) {
        return handle.createQuery(
                        "SELECT address FROM direct_link_address WHERE account_id = :account ORDER BY position")
                .bind("account", accountId)
                .mapTo(String.class)
                .list();
    }

    /** Returns whether an address is among them. */
    public boolean contains(long accountId, String address) {
        return handle.createQuery("SELECT COUNT(*) FROM direct_link_address"
                                + " WHERE account_id = :account AND address = :address")
                        .bind("account", accountId)
                        .bind("address", address)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** Replaces the addresses, none of which is repeated. */
    public void replaceAddresses(long accountId, List<String> addresses) {
        handle.execute("DELETE FROM direct_link_address WHERE account_id = ?", accountId);
        if (addresses.isEmpty()) {
            return;
        }
        PreparedBatch batch =
                handle.prepareBatch("INSERT INTO direct_link_address (account_id, position, address) VALUES (?, ?, ?)");
        for (int position = 0; position < addresses.size(); position++) {
            batch.add(accountId, position, addresses.get(position));
        }
        batch.execute();
    }

    /** Returns the bytes that were fetched and may be. */
    public LinkTraffic traffic(long accountId) {
        return handle.createQuery("SELECT traffic, traffic_limit FROM direct_link_account WHERE account_id = :account")
                .bind("account", accountId)
                .map((row, context) -> new LinkTraffic(
                        row.getLong("traffic"),
                        Optional.ofNullable(Columns.number(row, "traffic_limit"))
                                .orElse(LinkTraffic.UNLIMITED)))
                .findOne()
                .orElse(new LinkTraffic(0, LinkTraffic.UNLIMITED));
    }

    /** Sets how many bytes may be fetched; empty for no limit. */
    public void setTrafficLimit(long accountId, OptionalLong limit) {
        set(accountId, "traffic_limit", limit.isPresent() ? limit.getAsLong() : null);
    }

    private void set(long accountId, String column, @Nullable Object value) {
        handle.execute(
                "INSERT INTO direct_link_account (account_id, " + column + ") VALUES (?, ?)"
                        + " ON CONFLICT (account_id) DO UPDATE SET " + column + " = excluded." + column,
                accountId,
                value);
    }
}
