package dev.duopan.netdisk.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;

/**
 * The database of a netdisk: SQLite in WAL mode with full synchronisation.
 *
 * <p>One thread writes, a few read. Writes that wait at the same time share one commit; each is undone alone if it
 * fails. A write is on disk when its call returns, a note isn't waited for. Other processes may have the same file open.
 */
public final class Database implements AutoCloseable {
    /** How long another process may hold the database before a write is given up. */
    private static final Duration BUSY = Duration.ofSeconds(30);

    private final Writer writer;
    private final Readers readers;

    private Database(Writer writer, Readers readers) {
        this.writer = writer;
        this.readers = readers;
    }

    /**
     * Opens the file, creating or migrating it first.
     *
     * @throws dev.duopan.api.DuopanException {@code UNAVAILABLE} if it can't be used
     */
    public static Database open(Path file) {
        return open(new SqliteConnections(file, BUSY));
    }

    static Database open(SqliteConnections connections) {
        migrate(connections);
        return new Database(new Writer(connections), new Readers(connections));
    }

    /** Returns what the work finds in one consistent state of the database. */
    public <T> T read(Work<T> work) {
        return readers.run(work);
    }

    /** Returns what the work returns when all it changed is on disk. */
    public <T> T write(Work<T> work) {
        return writer.run(work);
    }

    /** Does the work and returns when all it changed is on disk. */
    public void run(Consumer<Transaction> work) {
        writer.run(transaction -> {
            work.accept(transaction);
            return true;
        });
    }

    /**
     * Does work that may be lost in a crash: what it changed is seen by everybody when this returns, and is on disk with the
     * next write that must be, or a little later.
     */
    public void note(Consumer<Transaction> work) {
        writer.note(transaction -> {
            work.accept(transaction);
            return true;
        });
    }

    /** Finishes the writes that were handed in and closes the file. */
    @Override
    public void close() {
        writer.close();
        readers.close();
    }

    private static void migrate(SqliteConnections connections) {
        try {
            Flyway.configure(Database.class.getClassLoader())
                    .dataSource(connections.dataSource())
                    .loggers("slf4j")
                    .locations("classpath:dev/duopan/netdisk/store/sqlite")
                    .load()
                    .migrate();
        } catch (RuntimeException failure) {
            throw Failures.translate(failure);
        }
    }
}
