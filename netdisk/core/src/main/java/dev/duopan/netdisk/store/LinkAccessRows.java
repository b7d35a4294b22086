package dev.duopan.netdisk.store;

import dev.duopan.netdisk.LinkAccess;
import dev.duopan.netdisk.LinkSource;
import dev.duopan.netdisk.LogHour;
import dev.duopan.netdisk.LogWindow;
import dev.duopan.netdisk.LoggedAccess;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** The tables of fetches by direct links: one by one, and by the hour. */
public final class LinkAccessRows {
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final String IN_TIME = " WHERE account_id = :account AND at BETWEEN :from AND :until";

    private final Handle handle;

    LinkAccessRows(Handle handle) {
        this.handle = handle;
    }

    /**
     * An hour of an account that is over, and whose text isn't written yet.
     *
     * @param accountId whose
     * @param start its first moment
     */
    public record OpenHour(long accountId, Instant start) {}

    /** Inserts fetches and counts their traffic; those of accounts that are gone are passed over. */
    public void insert(List<LinkAccess> accesses) {
        PreparedBatch rows = handle.prepareBatch("INSERT INTO direct_link_access (account_id, node_id, at, source,"
                + " file_name, file_size, file_path, url, traffic, address) SELECT id, ?, ?, ?, ?, ?, ?, ?, ?, ?"
                + " FROM account WHERE id = ?");
        PreparedBatch sums = handle.prepareBatch("INSERT INTO direct_link_account (account_id, traffic)"
                + " SELECT id, ? FROM account WHERE id = ?"
                + " ON CONFLICT (account_id) DO UPDATE SET traffic = traffic + excluded.traffic");
        PreparedBatch pictures = handle.prepareBatch("INSERT INTO picture_traffic (node_id, traffic)"
                + " SELECT id, ? FROM node WHERE id = ? AND space = 'IMAGES'"
                + " ON CONFLICT (node_id) DO UPDATE SET traffic = traffic + excluded.traffic");
        for (LinkAccess access : accesses) {
            rows.add(
                    access.fileId(),
                    access.at().toEpochMilli(),
                    access.source().name(),
                    access.fileName(),
                    access.fileSize(),
                    access.filePath(),
                    access.url(),
                    access.traffic(),
                    access.address(),
                    access.accountId());
            sums.add(access.traffic(), access.accountId());
            pictures.add(access.traffic(), access.fileId());
        }
        rows.execute();
        sums.execute();
        pictures.execute();
    }

    /** Returns the bytes that were ever sent of pictures of the image bed, without those of which none were. */
    public Map<Long, Long> pictureTraffic(Collection<Long> nodeIds) {
        if (nodeIds.isEmpty()) {
            return Map.of();
        }
        return handle.createQuery("SELECT node_id, traffic FROM picture_traffic WHERE node_id IN (<ids>)")
                .bindList("ids", List.copyOf(nodeIds))
                .reduceRows(new HashMap<>(), (traffic, row) -> {
                    traffic.put(row.getColumn("node_id", Long.class), row.getColumn("traffic", Long.class));
                    return traffic;
                });
    }

    /** Returns how many fetches there were in the time of a window. */
    public long count(long accountId, LogWindow window) {
        return inTime("SELECT COUNT(*) FROM direct_link_access" + IN_TIME, accountId, window)
                .mapTo(Long.class)
                .one();
    }

    /** Returns a window of the fetches. */
    public List<LoggedAccess> list(long accountId, LogWindow window) {
        return inTime(
                        "SELECT * FROM direct_link_access" + IN_TIME + " ORDER BY at, id LIMIT :limit OFFSET :offset",
                        accountId,
                        window)
                .bind("limit", window.limit())
                .bind("offset", window.offset())
                .map((row, context) -> access(row))
                .list();
    }

    /** Shows the fetches of an hour one after the other. */
    public void each(OpenHour hour, Consumer<LoggedAccess> reader) {
        handle.createQuery("SELECT * FROM direct_link_access WHERE account_id = :account AND at >= :start"
                        + " AND at < :end ORDER BY at, id")
                .bind("account", hour.accountId())
                .bind("start", hour.start().toEpochMilli())
                .bind("end", hour.start().toEpochMilli() + HOUR)
                .map((row, context) -> access(row))
                .useIterator(rows -> rows.forEachRemaining(reader));
    }

    /** Returns the hours with fetches that ended before a moment and have no text yet. */
    public List<OpenHour> openHours(Instant now) {
        return handle.createQuery("SELECT DISTINCT a.account_id, a.at / :hour * :hour AS start"
                        + " FROM direct_link_access a WHERE a.at < :now / :hour * :hour AND NOT EXISTS (SELECT 1"
                        + " FROM direct_link_hour h WHERE h.account_id = a.account_id"
                        + " AND h.hour = a.at / :hour * :hour) ORDER BY start, a.account_id")
                .bind("hour", HOUR)
                .bind("now", now.toEpochMilli())
                .map((row, context) ->
                        new OpenHour(row.getLong("account_id"), Instant.ofEpochMilli(row.getLong("start"))))
                .list();
    }

    /** Keeps the text of an hour, unless somebody else was quicker. */
    public void keep(OpenHour hour, byte[] content) {
        handle.execute(
                "INSERT INTO direct_link_hour (account_id, hour, content) SELECT id, ?, ? FROM account WHERE id = ?"
                        + " ON CONFLICT (account_id, hour) DO NOTHING",
                hour.start().toEpochMilli(),
                content,
                hour.accountId());
    }

    /** Returns how many hours with texts there are in the time of a window. */
    public long countHours(long accountId, LogWindow window) {
        return inTime(hours("COUNT(*)"), accountId, window).mapTo(Long.class).one();
    }

    /** Returns a window of the hours with texts. */
    public List<LogHour> hours(long accountId, LogWindow window) {
        return inTime(
                        hours("id, hour, length(content) AS size") + " ORDER BY hour LIMIT :limit OFFSET :offset",
                        accountId,
                        window)
                .bind("limit", window.limit())
                .bind("offset", window.offset())
                .map((row, context) ->
                        new LogHour(row.getLong("id"), Instant.ofEpochMilli(row.getLong("hour")), row.getLong("size")))
                .list();
    }

    /** Returns the text of an hour. */
    public Optional<byte[]> text(long accountId, long id) {
        return handle.createQuery("SELECT content FROM direct_link_hour WHERE account_id = :account AND id = :id")
                .bind("account", accountId)
                .bind("id", id)
                .mapTo(byte[].class)
                .findOne();
    }

    /** Deletes fetches before a moment that are in the text of their hour. */
    public void deleteWritten(Instant before) {
        handle.createUpdate("DELETE FROM direct_link_access WHERE at < :before AND EXISTS (SELECT 1"
                        + " FROM direct_link_hour h WHERE h.account_id = direct_link_access.account_id"
                        + " AND h.hour = at / :hour * :hour)")
                .bind("before", before.toEpochMilli())
                .bind("hour", HOUR)
                .execute();
    }

    /** Deletes the texts of hours before a moment. */
    public void deleteHours(Instant before) {
        handle.execute("DELETE FROM direct_link_hour WHERE hour < ?", before.toEpochMilli());
    }

    private static String hours(String columns) {
        return "SELECT " + columns + " FROM direct_link_hour"
                + " WHERE account_id = :account AND hour BETWEEN :from AND :until";
    }

    private Query inTime(String sql, long accountId, LogWindow window) {
        return handle.createQuery(sql)
                .bind("account", accountId)
                .bind("from", window.from().toEpochMilli())
                .bind("until", window.until().toEpochMilli());
    }

    private static LoggedAccess access(ResultSet row) throws SQLException {
        return new LoggedAccess(
                row.getLong("id"),
                new LinkAccess(
                        row.getLong("account_id"),
                        row.getLong("node_id"),
                        Instant.ofEpochMilli(row.getLong("at")),
                        LinkSource.valueOf(row.getString("source")),
                        row.getString("file_name"),
                        row.getLong("file_size"),
                        row.getString("file_path"),
                        row.getString("url"),
                        row.getLong("traffic"),
                        row.getString("address")));
    }
}
