package dev.duopan.netdisk.store;

import dev.duopan.netdisk.Device;
import dev.duopan.netdisk.DeviceBinding;
import dev.duopan.netdisk.DeviceCategory;
import dev.duopan.netdisk.DeviceQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.EmptyHandling;
import org.jdbi.v3.core.statement.Query;

/** The tables of devices and of whose they are. */
public final class HardwareRows {
    private static final String BINDINGS = "SELECT d.id AS d_id, d.code AS d_code, b.name, b.bound, b.created_at,"
            + " b.changed_at, " + DeviceTypeRows.TYPE + " FROM device_binding b JOIN device d ON d.id = b.device_id"
            + " JOIN device_type t ON t.id = d.type_id ";

    /** Later than every change so far, and than the clock if that hasn't gone back. */
    private static final String NEXT_CHANGE =
            "MAX(:now, (SELECT COALESCE(MAX(changed_at), 0) + 1 FROM device_binding))";

    private final Handle handle;

    HardwareRows(Handle handle) {
        this.handle = handle;
    }

    /**
     * A device to be inserted.
     *
     * @param typeId its type
     * @param address unique within the type
     * @param code unique
     * @param now the time
     */
    public record Draft(long typeId, String address, String code, Instant now) {}

    /**
     * A device and an account.
     *
     * @param accountId the account
     * @param deviceId the device
     */
    public record Pair(long accountId, long deviceId) {}

    /** Inserts a device. */
    public void insert(Draft draft) {
        handle.execute(
                "INSERT INTO device (type_id, address, code, created_at) VALUES (?, ?, ?, ?)",
                draft.typeId(),
                draft.address(),
                draft.code(),
                draft.now().toEpochMilli());
    }

    /** Returns the device of that code. */
    public Optional<Device> find(String code) {
        return handle.createQuery("SELECT id AS d_id, code AS d_code FROM device WHERE code = :code")
                .bind("code", code)
                .map((row, context) -> device(row))
                .findOne();
    }

    /** Returns the device of that type and address. */
    public Optional<Device> find(long typeId, String address) {
        return handle.createQuery(
                        "SELECT id AS d_id, code AS d_code FROM device WHERE type_id = :type AND address = :address")
                .bind("type", typeId)
                .bind("address", address)
                .map((row, context) -> device(row))
                .findOne();
    }

    /** Returns the brand of a device, empty if it is gone. */
    public String brand(long deviceId) {
        return handle.createQuery(
                        "SELECT t.brand FROM device d JOIN device_type t ON t.id = d.type_id WHERE d.id = :device")
                .bind("device", deviceId)
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    /** Returns what is known of a device and an account, also when they don't belong together any more. */
    public Optional<DeviceBinding> binding(long accountId, long deviceId) {
        return handle.createQuery(BINDINGS + "WHERE b.account_id = :account AND b.device_id = :device")
                .bind("account", accountId)
                .bind("device", deviceId)
                .map((row, context) -> binding(row))
                .findOne();
    }

    /** Returns how many devices an account has. */
    public int countOf(long accountId) {
        return count("account_id", accountId);
    }

    /** Returns how many accounts a device has. */
    public int countAccounts(long deviceId) {
        return count("device_id", deviceId);
    }

    private int count(String column, long id) {
        return handle.createQuery("SELECT COUNT(*) FROM device_binding WHERE bound = 1 AND " + column + " = :id")
                .bind("id", id)
                .mapTo(Integer.class)
                .one();
    }

    /** Returns the name of the account that was bound to a device last, of those that still are. */
    public Optional<String> lastAccount(long deviceId) {
        return handle.createQuery("SELECT a.name FROM device_binding b JOIN account a ON a.id = b.account_id"
                        + " WHERE b.device_id = :device AND b.bound = 1 ORDER BY b.bound_at DESC, b.changed_at DESC"
                        + " LIMIT 1")
                .bind("device", deviceId)
                .mapTo(String.class)
                .findOne();
    }

    /** Notes that a device is an account's own, and how that calls it. */
    public void bind(Pair pair, String name, Instant now) {
        handle.createUpdate("INSERT INTO device_binding (account_id, device_id, name, bound, created_at, bound_at,"
                        + " changed_at) VALUES (:account, :device, :name, 1, :now, :now, " + NEXT_CHANGE + ")"
                        + " ON CONFLICT (account_id, device_id) DO UPDATE SET name = excluded.name, bound = 1,"
                        + " bound_at = CASE bound WHEN 1 THEN bound_at ELSE excluded.bound_at END,"
                        + " changed_at = excluded.changed_at")
                .bind("account", pair.accountId())
                .bind("device", pair.deviceId())
                .bind("name", name)
                .bind("now", now.toEpochMilli())
                .execute();
    }

    /** Notes that a device isn't an account's own any more, if it is. */
    public void unbind(Pair pair, Instant now) {
        handle.createUpdate("UPDATE device_binding SET bound = 0, changed_at = " + NEXT_CHANGE
                        + " WHERE account_id = :account AND device_id = :device AND bound = 1")
                .bind("account", pair.accountId())
                .bind("device", pair.deviceId())
                .bind("now", now.toEpochMilli())
                .execute();
    }

    /** Returns a page of what changed about an account's devices, in the order of the changes. */
    public List<DeviceBinding> changes(long accountId, DeviceQuery query) {
        Query page = handle.createQuery(BINDINGS + "WHERE b.account_id = :account AND b.changed_at > :after"
                        + " AND t.category IN (<categories>) ORDER BY b.changed_at LIMIT :limit")
                .bind("account", accountId)
                .bind("after", query.changedAfter().toEpochMilli())
                .bind("limit", query.limit());
        return bindings(page, query.categories());
    }

    /** Returns an account's own devices, in the order of the changes. */
    public List<DeviceBinding> bound(long accountId, Set<DeviceCategory> categories) {
        Query all = handle.createQuery(BINDINGS + "WHERE b.account_id = :account AND b.bound = 1"
                        + " AND t.category IN (<categories>) ORDER BY b.changed_at")
                .bind("account", accountId);
        return bindings(all, categories);
    }

    private static List<DeviceBinding> bindings(Query query, Set<DeviceCategory> categories) {
        List<Integer> numbers = categories.stream().map(DeviceCategory::number).toList();
        return query.bindList(EmptyHandling.NULL_KEYWORD, "categories", numbers)
                .map((row, context) -> binding(row))
                .list();
    }

    private static Device device(ResultSet row) throws SQLException {
        return new Device(row.getLong("d_id"), row.getString("d_code"));
    }

    private static DeviceBinding binding(ResultSet row) throws SQLException {
        return new DeviceBinding(
                device(row),
                DeviceTypeRows.type(row),
                row.getString("name"),
                row.getBoolean("bound"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("changed_at")));
    }
}
