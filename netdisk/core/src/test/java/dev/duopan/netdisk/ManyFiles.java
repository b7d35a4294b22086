package dev.duopan.netdisk;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/** Puts thousands of files into folders at once, beside the netdisk that is open; all have the content of one file. */
public final class ManyFiles {
    private static final String INSERT = "WITH RECURSIVE counter (number) AS (VALUES (1) UNION ALL"
            + " SELECT number + 1 FROM counter WHERE number < ?) INSERT INTO node (account_id, parent_id, name, folder,"
            + " blob_id, created_at, modified_at, client_created_at, client_modified_at, space, size)"
            + " SELECT account_id, ?, printf('%06d.jpg', number * 7919 % 1000003), 0, blob_id, created_at,"
            + " modified_at + number * 7927 % 1009, client_created_at, client_modified_at, space, size"
            + " FROM counter, node WHERE node.id = ?";
    private static final String COUNT = "UPDATE account SET used = used + ? WHERE id = ?";

    private final Path directory;
    private final FileNode sample;

    /** Fills the netdisk in a directory with copies of a file. */
    public ManyFiles(Path directory, FileNode sample) {
        this.directory = directory;
        this.sample = sample;
    }

    /** Puts so many files into each of some folders. */
    public void into(Collection<Long> folderIds, int files) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("netdisk.db"))) {
            connection.setAutoCommit(false);
            for (long folderId : folderIds) {
                execute(connection, INSERT, files, folderId, sample.id());
            }
            execute(connection, COUNT, sample.size() * files * folderIds.size(), sample.accountId());
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void execute(Connection connection, String sql, long... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < values.length; index++) {
                statement.setLong(index + 1, values[index]);
            }
            statement.executeUpdate();
        }
    }
}
