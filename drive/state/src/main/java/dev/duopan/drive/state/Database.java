package dev.duopan.drive.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;

/** The file with one connection, which threads use in turn. What fails is logged, and answered as if nothing were there. */
final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private final Path file;
    private final ReentrantLock turn = new ReentrantLock();
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private @Nullable Connection connection;
    private boolean useless;

    Database(Path folder) {
        this.file = folder.resolve("state.db");
    }

    /** Something to be done in the file. */
    @FunctionalInterface
    interface Work<T> {
        T in(Database database) throws SQLException;
    }

    /** Works in the file; answers the alternative if that can't be done. */
    <T> T ask(Work<T> work, T otherwise) {
        turn.lock();
        try {
            return useless ? otherwise : attempt(work);
        } catch (SQLException | IOException | RuntimeException e) {
            recover(e);
            return otherwise;
        } finally {
            turn.unlock();
        }
    }

    private <T> T attempt(Work<T> work) throws SQLException, IOException {
        if (connection == null) {
            connection = opened();
        }
        return work.in(this);
    }

    /** Loading SQLite may lose an interruption, so a thread opens the file that nobody interrupts. */
    private Connection opened() throws SQLException, IOException {
        FutureTask<Connection> opening = new FutureTask<>(() -> Schema.open(file));
        Thread.ofVirtual().name("state").start(opening);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return opening.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException refused) {
                throw refused;
            }
            throw new IOException(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Returns a statement ready for its parameters; for use within {@link #ask}. */
    PreparedStatement statement(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = open().prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int index = 0; index < parameters.length; index++) {
            statement.setObject(index + 1, parameters[index]);
        }
        return statement;
    }

    /** Changes something and returns how many rows changed; for use within {@link #ask}. */
    int change(String sql, Object... parameters) throws SQLException {
        return statement(sql, parameters).executeUpdate();
    }

    /** Does several changes as one; for use within {@link #ask}. */
    void together(Work<?> work) throws SQLException {
        Connection open = open();
        open.setAutoCommit(false);
        try {
            Object unused = work.in(this);
            open.commit();
        } catch (SQLException | RuntimeException e) {
            open.rollback();
            throw e;
        } finally {
            open.setAutoCommit(true);
        }
    }

    private Connection open() throws SQLException {
        if (connection == null) {
            throw new SQLException("the file isn't open");
        }
        return connection;
    }

    private void recover(Exception failure) {
        if (failure instanceof SQLException refused && isDamage(refused)) {
            setAside(failure);
        } else if (connection == null) {
            useless = true;
            LOG.warn("{} can't be used, so that nothing is remembered: {}", file, failure.getMessage());
        } else {
            LOG.warn("{} didn't do what it was asked for: {}", file, failure.getMessage());
        }
    }

    private static boolean isDamage(SQLException failure) {
        int code = failure.getErrorCode() & 0xFF;
        return code == SQLiteErrorCode.SQLITE_CORRUPT.code || code == SQLiteErrorCode.SQLITE_NOTADB.code;
    }

    private void setAside(Exception failure) {
        disconnect();
        Path aside = file.resolveSibling("state.db.damaged-" + Instant.now().getEpochSecond());
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(file.resolveSibling("state.db-wal"));
            Files.deleteIfExists(file.resolveSibling("state.db-shm"));
            LOG.warn(
                    "{} is damaged ({}); it lies in {} now, and a new one is begun", file, failure.getMessage(), aside);
        } catch (IOException e) {
            useless = true;
            LOG.warn("{} is damaged and can't be set aside, so that nothing is remembered: {}", file, e.toString());
        }
    }

    private void disconnect() {
        Connection closing = connection;
        statements.clear();
        connection = null;
        try {
            if (closing != null) {
                closing.close();
            }
        } catch (SQLException e) {
            LOG.warn("{} didn't close: {}", file, e.getMessage());
        }
    }

    @Override
    public void close() {
        turn.lock();
        try {
            disconnect();
            useless = true;
        } finally {
            turn.unlock();
        }
    }
}
