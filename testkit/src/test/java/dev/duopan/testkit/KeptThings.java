package dev.duopan.testkit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Looks at everything that a netdisk keeps in its tables, from outside. */
final class KeptThings implements AutoCloseable {
    /** What tasks do in the background isn't the work of the call that is looked at. */
    private static final String TASKS = "task";

    private final Connection connection;

    private KeptThings(Connection connection) {
        this.connection = connection;
    }

    static KeptThings of(Path data) throws SQLException {
        return new KeptThings(DriverManager.getConnection("jdbc:sqlite:" + data.resolve("netdisk.db")));
    }

    /** Returns a digest of each table's rows. */
    Map<String, String> digests() throws Exception {
        Map<String, String> digests = new TreeMap<>();
        for (String table : tables()) {
            digests.put(table, table.equals(TASKS) ? count(table) : digest(table));
        }
        return digests;
    }

    /** Tells whether somebody works on a task, or is about to. */
    boolean busy() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT EXISTS (SELECT 1 FROM task WHERE status IN ('WAITING', 'RUNNING'))")) {
            return row.next() && row.getBoolean(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT name FROM sqlite_master WHERE type = 'table'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private String count(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    private String digest(String table) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    values.add(String.valueOf(rows.getString(column)));
                }
                digest.update(
                        values.stream().collect(Collectors.joining("\u0000")).getBytes(StandardCharsets.UTF_8));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
