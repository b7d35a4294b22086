package dev.duopan.netdisk;

import dev.duopan.netdisk.store.Database;
import dev.duopan.netdisk.store.LinkAccessRows.OpenHour;
import dev.duopan.netdisk.store.Transaction;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was fetched by direct links: three days one by one, thirty days by the hour as compressed texts (docs/wire/123pan.md
 * section 4.9).
 *
 * <p>Fetches are put on disk together, once a second, so that none waits for it. A crash loses the last second; closing the
 * netdisk loses nothing. What is asked for is always complete.
 */
public final class DirectLinkLog {
    /** How long fetches are listed one by one. */
    public static final Duration SINGLE = Duration.ofDays(3);

    /** How long hours are kept. */
    public static final Duration HOURS = Duration.ofDays(30);

    /** How long after its end an hour is written, for fetches that are just being recorded. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    private final Database database;
    private final AccessQueue queue;
    private final Clock clock;

    DirectLinkLog(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        queue = new AccessQueue(
                batch -> database.run(transaction -> transaction.linkAccesses().insert(batch)));
    }

    /** Records a fetch that has ended, and returns at once. */
    public void record(LinkAccess access) {
        queue.add(access);
    }

    /** Returns fetches of the last three days. */
    public LogPart<LoggedAccess> list(Account account, LogWindow window) {
        queue.flush();
        LogWindow known = window.notBefore(clock.instant().minus(SINGLE));
        return database.read(transaction -> new LogPart<>(
                transaction.linkAccesses().count(account.id(), known),
                transaction.linkAccesses().list(account.id(), known)));
    }

    /** Returns hours of the last thirty days that were over a minute ago and in which something was fetched. */
    public LogPart<LogHour> hours(Account account, LogWindow window) {
        writeHours();
        LogWindow known = window.notBefore(clock.instant().minus(HOURS));
        return database.read(transaction -> new LogPart<>(
                transaction.linkAccesses().countHours(account.id(), known),
                transaction.linkAccesses().hours(account.id(), known)));
    }

    /** Returns the text of an hour, compressed by gzip, if it is still kept. */
    public Optional<byte[]> text(Account account, long hourId) {
        return database.read(transaction -> transaction.linkAccesses().text(account.id(), hourId));
    }

    /** Returns the bytes that were ever sent of pictures of the image bed, 0 for what was never fetched. */
    public Map<Long, Long> pictureTraffic(Collection<FileNode> pictures) {
        queue.flush();
        List<Long> ids = pictures.stream().map(FileNode::id).toList();
        Map<Long, Long> traffic = new HashMap<>();
        ids.forEach(id -> traffic.put(id, 0L));
        traffic.putAll(database.read(transaction -> transaction.linkAccesses().pictureTraffic(ids)));
        return traffic;
    }

    void start() {
        queue.start();
    }

    void close() {
        queue.close();
    }

    /** Writes the texts of hours that are over and forgets what is too old. */
    void collect() {
        writeHours();
        Instant now = clock.instant();
        database.run(transaction -> {
            transaction.linkAccesses().deleteWritten(now.minus(SINGLE).truncatedTo(ChronoUnit.HOURS));
            transaction.linkAccesses().deleteHours(now.minus(HOURS));
        });
    }

    private void writeHours() {
        queue.flush();
        Instant over = clock.instant().minus(GRACE);
        List<OpenHour> open =
                database.read(transaction -> transaction.linkAccesses().openHours(over));
        for (OpenHour hour : open) {
            byte[] text = database.read(transaction -> text(transaction, hour));
            database.run(transaction -> transaction.linkAccesses().keep(hour, text));
        }
    }

    private static byte[] text(Transaction transaction, OpenHour hour) {
        try (HourText text = new HourText()) {
            transaction.linkAccesses().each(hour, text::add);
            return text.toBytes();
        } catch (IOException failure) {
            throw Disk.failure("Write the log of an hour", failure);
        }
    }
}
