package dev.duopan.drive.state;

import dev.duopan.drive.ContentDigests;
import dev.duopan.drive.Digest;
import dev.duopan.drive.DigestAlgorithm;
import dev.duopan.drive.DigestCache;
import dev.duopan.drive.DigestPlan;
import dev.duopan.drive.Digests;
import dev.duopan.drive.FileVersion;
import dev.duopan.drive.Fingerprint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A row for each file whose digests are known. What was kept longest ago goes first when there are too many. */
final class SqliteDigestCache implements DigestCache {
    private static final int BATCH = 256;
    private static final long WORTH_A_WRITE = 64L << 20;
    private static final int PARTS_OF_ROOM = 20;

    private final Database database;
    private final int mostFiles;
    private final Map<FileVersion, ContentDigests> unwritten = new LinkedHashMap<>();
    private long files = -1;

    SqliteDigestCache(Database database, int mostFiles) {
        this.database = database;
        this.mostFiles = mostFiles;
    }

    @Override
    public Optional<ContentDigests> find(FileVersion file, DigestPlan plan) {
        return fresh(file)
                .or(() -> database.ask(rows -> written(file), Optional.empty()))
                .filter(known -> known.plan().covers(plan));
    }

    private synchronized Optional<ContentDigests> fresh(FileVersion file) {
        return Optional.ofNullable(unwritten.get(file));
    }

    private Optional<ContentDigests> written(FileVersion file) throws SQLException {
        String sql = "SELECT size, modified, file_key, whole, slice_size, slices FROM digest WHERE path = ?";
        try (ResultSet row = database.statement(sql, file.path().toString()).executeQuery()) {
            return row.next() && isOf(row, file) ? Optional.of(digests(row)) : Optional.empty();
        }
    }

    private static boolean isOf(ResultSet row, FileVersion file) throws SQLException {
        return row.getLong("size") == file.size()
                && row.getString("modified").equals(file.modifiedAt().toString())
                && row.getString("file_key").equals(file.key());
    }

    private static ContentDigests digests(ResultSet row) throws SQLException {
        List<Digest> whole = words(row.getString("whole")).stream()
                .map(word -> word.split("=", 2))
                .map(pair -> Digest.ofContent(DigestAlgorithm.valueOf(pair[0]), pair[1]))
                .toList();
        DigestPlan plan = new DigestPlan(
                whole.stream().map(Digest::algorithm).collect(Collectors.toSet()), row.getLong("slice_size"));
        return new ContentDigests(
                plan, new Fingerprint(row.getLong("size"), Digests.of(whole)), words(row.getString("slices")));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" ", -1));
    }

    /** Digests of large files took long to make, so they are written at once. */
    @Override
    public void keep(FileVersion file, ContentDigests digests) {
        if (put(file, digests) >= BATCH || file.size() >= WORTH_A_WRITE) {
            flush();
        }
    }

    private synchronized int put(FileVersion file, ContentDigests digests) {
        unwritten.put(file, digests);
        return unwritten.size();
    }

    /** Writes what wasn't written yet. */
    void flush() {
        Map<FileVersion, ContentDigests> batch = taken();
        if (!batch.isEmpty()) {
            boolean unused = database.ask(rows -> write(batch), false);
        }
    }

    private synchronized Map<FileVersion, ContentDigests> taken() {
        Map<FileVersion, ContentDigests> batch = new LinkedHashMap<>(unwritten);
        unwritten.clear();
        return batch;
    }

    private boolean write(Map<FileVersion, ContentDigests> batch) throws SQLException {
        database.together(rows -> {
            for (Map.Entry<FileVersion, ContentDigests> each : batch.entrySet()) {
                insert(each.getKey(), each.getValue());
            }
            return true;
        });
        makeRoom(batch.size());
        return true;
    }

    private void insert(FileVersion file, ContentDigests digests) throws SQLException {
        int unused = database.change(
                """
                INSERT OR REPLACE INTO digest (path, size, modified, file_key, whole, slice_size, slices)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
                file.path().toString(),
                file.size(),
                file.modifiedAt().toString(),
                file.key(),
                whole(digests),
                digests.plan().sliceSize(),
                String.join(" ", digests.sliceMd5s()));
    }

    private static String whole(ContentDigests digests) {
        return digests.plan().algorithms().stream()
                .map(algorithm -> algorithm + "=" + digests.digest(algorithm))
                .collect(Collectors.joining(" "));
    }

    /** Row numbers grow, so the smallest are the oldest. Rows that were replaced are counted twice until the next process. */
    private void makeRoom(int added) throws SQLException {
        files = files < 0 ? count() : files + added;
        if (files > mostFiles) {
            files -= database.change(
                    "DELETE FROM digest WHERE rowid IN (SELECT rowid FROM digest ORDER BY rowid LIMIT ?)",
                    files - mostFiles + mostFiles / PARTS_OF_ROOM);
        }
    }

    private long count() throws SQLException {
        try (ResultSet row = database.statement("SELECT count(*) FROM digest").executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
