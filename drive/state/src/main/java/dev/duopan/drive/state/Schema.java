package dev.duopan.drive.state;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sqlite.SQLiteConfig;

/** The tables, and how a file comes to have them. */
final class Schema {
    private static final int VERSION = 1;
    private static final int PATIENCE_MILLIS = 10_000;
    private static final List<String> TABLES = List.of("""
            CREATE TABLE transfer (
                source TEXT NOT NULL,
                target TEXT NOT NULL,
                owner TEXT NOT NULL,
                version TEXT NOT NULL,
                upload_token TEXT NOT NULL,
                stage TEXT NOT NULL,
                fetched TEXT NOT NULL,
                futile INTEGER NOT NULL,
                written INTEGER NOT NULL,
                PRIMARY KEY (source, target)
            ) STRICT""", """
            CREATE TABLE digest (
                path TEXT NOT NULL UNIQUE,
                size INTEGER NOT NULL,
                modified TEXT NOT NULL,
                file_key TEXT NOT NULL,
                whole TEXT NOT NULL,
                slice_size INTEGER NOT NULL,
                slices TEXT NOT NULL
            ) STRICT""");

    private Schema() {}

    /**
     * Opens a file, which is made if it isn't there.
     *
     * @throws SQLException if it is damaged, or of a newer program
     */
    static Connection open(Path file) throws SQLException, IOException {
        prepare(file);
        Connection connection = config().createConnection("jdbc:sqlite:" + file);
        try {
            makeTables(connection);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** What SQLite makes beside the file has the file's permissions. */
    private static void prepare(Path file) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] folder = posix ? permissions("rwx------") : new FileAttribute<?>[0];
        Files.createDirectories(file.toAbsolutePath().getParent(), folder);
        try {
            Files.createFile(file, posix ? permissions("rw-------") : new FileAttribute<?>[0]);
        } catch (FileAlreadyExistsException e) {
            return;
        }
    }

    private static FileAttribute<?>[] permissions(String text) {
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text))};
    }

    /** What a power failure takes is only made again; a killed process loses nothing. */
    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(PATIENCE_MILLIS);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        return config;
    }

    /** Of several processes that begin at once, one makes the tables: looking again takes the file's write lock. */
    private static void makeTables(Connection connection) throws SQLException {
        if (version(connection) == VERSION) {
            return;
        }
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            switch (version(connection)) {
                case 0 -> {
                    for (String table : TABLES) {
                        statement.executeUpdate(table);
                    }
                    statement.executeUpdate("PRAGMA user_version = " + VERSION);
                }
                case VERSION -> {}
                default -> throw new SQLException("it was written by a newer version of this program");
            }
            connection.commit();
        }
        connection.setAutoCommit(true);
    }

    private static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            return row.getInt(1);
        }
    }
}
