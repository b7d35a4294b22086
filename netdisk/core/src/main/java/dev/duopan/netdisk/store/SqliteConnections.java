package dev.duopan.netdisk.store;

import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/** Connections to one SQLite file, set up for durability. */
final class SqliteConnections {
    private static final int CACHE_KIBIBYTES = 4_096;
    private static final int JOURNAL_BYTES = 64 << 20;

    private final String url;
    private final Duration busy;

    SqliteConnections(Path file, Duration busy) {
        url = "jdbc:sqlite:" + file;
        this.busy = busy;
    }

    DataSource dataSource() {
        return source(TransactionMode.IMMEDIATE);
    }

    Handle forWriting() {
        return open(TransactionMode.IMMEDIATE);
    }

    Handle forReading() {
        Handle handle = open(TransactionMode.DEFERRED);
        handle.execute("PRAGMA query_only = ON");
        return handle;
    }

    private Handle open(TransactionMode mode) {
        return Jdbi.create(source(mode))
                .setStatementBuilderFactory(connection -> new PreparedStatements())
                .open();
    }

    private SQLiteDataSource source(TransactionMode mode) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(Math.toIntExact(busy.toMillis()));
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setTransactionMode(mode);
        config.setCacheSize(-CACHE_KIBIBYTES);
        config.setJournalSizeLimit(JOURNAL_BYTES);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(url);
        return source;
    }
}
