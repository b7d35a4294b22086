package dev.duopan.drive.state;

import dev.duopan.drive.transfer.ByteRanges;
import dev.duopan.drive.transfer.FileProgress;
import dev.duopan.drive.transfer.TransferJournal;
import dev.duopan.drive.transfer.TransferKey;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A row for each file on its way. Whose process died left its rows to whoever asks first. */
final class SqliteJournal implements TransferJournal {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteJournal.class);

    /** How long unfinished uploads live isn't documented (docs/wire/baidu-xpan.md section 4.6); parts wait no longer than this. */
    private static final Duration LIFE = Duration.ofDays(7);

    private final Database database;
    private final Owners owners;
    private final Clock clock;
    private final Set<TransferKey> open = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean swept = new AtomicBoolean();

    SqliteJournal(Database database, Owners owners, Clock clock) {
        this.database = database;
        this.owners = owners;
        this.clock = clock;
    }

    @Override
    public Page open(TransferKey key) {
        if (swept.compareAndSet(false, true)) {
            sweep();
        }
        if (!open.add(key)) {
            return Page.BLANK;
        }
        Page page = database.ask(rows -> claim(key), Page.BLANK);
        if (!(page instanceof Row)) {
            open.remove(key);
        }
        return page;
    }

    @Override
    public void settle(TransferKey folders, Stream<TransferKey> arrived) {
        Set<TransferKey> left = database.ask(rows -> left(folders), Set.of());
        if (!left.isEmpty()) {
            arrived.filter(left::contains).forEach(this::settle);
        }
    }

    private void settle(TransferKey key) {
        int settled = database.ask(rows -> open.contains(key) ? 0 : eraseLeft(key), 0);
        LOG.debug("{} rows of {} are settled, which had arrived before", settled, key);
    }

    private int eraseLeft(TransferKey key) throws SQLException {
        Optional<String> owner = find(key).map(Found::owner).filter(this::isFree);
        return owner.isEmpty() ? 0 : erase(key, owner.get());
    }

    private int erase(TransferKey key, String owner) throws SQLException {
        return database.change(
                "DELETE FROM transfer WHERE source = ? AND target = ? AND owner = ?",
                key.source(),
                key.target(),
                owner);
    }

    private Set<TransferKey> left(TransferKey folders) throws SQLException {
        Set<TransferKey> left = new HashSet<>();
        try (ResultSet rows =
                database.statement("SELECT source, target FROM transfer").executeQuery()) {
            while (rows.next()) {
                TransferKey key = new TransferKey(rows.getString("source"), rows.getString("target"));
                if (key.isWithin(folders)) {
                    left.add(key);
                }
            }
        }
        return left;
    }

    private void sweep() {
        long oldest = clock.instant().minus(LIFE).toEpochMilli();
        int gone = database.ask(rows -> rows.change("DELETE FROM transfer WHERE written < ?", oldest), 0);
        if (gone > 0) {
            LOG.info("{} transfers weren't gone on with for {} days and are forgotten", gone, LIFE.toDays());
        }
        try {
            owners.sweep();
        } catch (IOException e) {
            LOG.debug("Locks of earlier processes stay: {}", e.toString());
        }
    }

    private Page claim(TransferKey key) throws SQLException {
        Optional<Found> found = find(key);
        if (found.isEmpty()) {
            return new Row(key, FileProgress.NONE, false);
        }
        return isFree(found.get().owner()) && take(key, found.get().owner())
                ? new Row(key, found.get().progress(), true)
                : Page.BLANK;
    }

    /**
     * What is written about a file.
     *
     * @param owner who wrote it; empty if it was left
     */
    private record Found(String owner, FileProgress progress) {}

    private Optional<Found> find(TransferKey key) throws SQLException {
        String sql =
                "SELECT owner, version, upload_token, stage, fetched, futile FROM transfer WHERE source = ? AND target = ?";
        try (ResultSet row = database.statement(sql, key.source(), key.target()).executeQuery()) {
            return row.next() ? Optional.of(found(row)) : Optional.empty();
        }
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getString("owner"),
                new FileProgress(
                        row.getString("version"),
                        row.getString("upload_token"),
                        row.getString("stage"),
                        ByteRanges.parse(row.getString("fetched")),
                        row.getInt("futile")));
    }

    private boolean isFree(String owner) {
        try {
            return !owners.isAlive(owner);
        } catch (IOException e) {
            LOG.debug("Nobody knows whether {} is alive: {}", owner, e.toString());
            return false;
        }
    }

    /** Of several who find a row of the dead, one gets it. */
    private boolean take(TransferKey key, String from) throws SQLException {
        return database.change(
                        "UPDATE transfer SET owner = ? WHERE source = ? AND target = ? AND owner = ?",
                        self(),
                        key.source(),
                        key.target(),
                        from)
                == 1;
    }

    private String self() throws SQLException {
        try {
            return owners.self();
        } catch (IOException e) {
            throw new SQLException("nobody can be the owner: " + e.getMessage(), e);
        }
    }

    /** Lets go of all rows: this process won't go on with them. */
    void close() {
        try {
            owners.close();
        } catch (IOException e) {
            LOG.debug("The lock of this process stays: {}", e.toString());
        }
    }

    private final class Row implements Page {
        private final TransferKey key;
        private final FileProgress found;
        private boolean written;

        Row(TransferKey key, FileProgress found, boolean written) {
            this.key = key;
            this.found = found;
            this.written = written;
        }

        @Override
        public FileProgress found() {
            return found;
        }

        @Override
        public synchronized void write(FileProgress progress) {
            written |= database.ask(rows -> put(progress), false);
        }

        private boolean put(FileProgress progress) throws SQLException {
            return database.change(
                            """
                            INSERT INTO transfer (source, target, owner, version, upload_token, stage, fetched, futile,
                                written)
                            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                            ON CONFLICT (source, target) DO UPDATE SET
                                version = excluded.version,
                                upload_token = excluded.upload_token,
                                stage = excluded.stage,
                                fetched = excluded.fetched,
                                futile = excluded.futile,
                                written = excluded.written
                            WHERE owner = excluded.owner""",
                            key.source(),
                            key.target(),
                            self(),
                            progress.version(),
                            progress.uploadToken(),
                            progress.stage(),
                            progress.fetched().toString(),
                            progress.futile(),
                            clock.millis())
                    == 1;
        }

        @Override
        public synchronized void erase() {
            if (written) {
                int unused = database.ask(rows -> SqliteJournal.this.erase(key, self()), 0);
                written = false;
            }
        }

        @Override
        public synchronized void close() {
            if (written) {
                String sql = "UPDATE transfer SET owner = '' WHERE source = ? AND target = ? AND owner = ?";
                int unused = database.ask(rows -> rows.change(sql, key.source(), key.target(), self()), 0);
            }
            open.remove(key);
        }
    }
}
