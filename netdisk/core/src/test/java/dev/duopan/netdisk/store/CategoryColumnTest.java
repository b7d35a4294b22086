package dev.duopan.netdisk.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.netdisk.FileCategory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database and the code agree about kinds and sizes, also of files that were there before the database knew them. */
class CategoryColumnTest {
    private static final Pattern ENDING = Pattern.compile("'([0-9a-z]+)'");

    @TempDir
    private Path directory;

    private SqliteConnections connections;

    @BeforeEach
    void begin() {
        connections = new SqliteConnections(directory.resolve("test.db"), Duration.ofSeconds(5));
        migrate("8");
        try (Handle handle = connections.forWriting()) {
            handle.execute("INSERT INTO account (name, name_key, level, quota, password_hash, password_salt,"
                    + " password_iterations, created_at) VALUES ('a', 'a', 'FREE', 1, '', '', 1, 0)");
            handle.execute("INSERT INTO blob (sha256, size, md5, sha1, crc32, head_md5, created_at)"
                    + " VALUES ('s', 42, 'm', 's', 0, 'm', 0)");
        }
    }

    private void migrate(String version) {
        Flyway.configure(Database.class.getClassLoader())
                .dataSource(connections.dataSource())
                .loggers("slf4j")
                .locations("classpath:dev/duopan/netdisk/store/sqlite")
                .target(version)
                .load()
                .migrate();
    }

    private void insert(String name, boolean folder) {
        try (Handle handle = connections.forWriting()) {
            handle.execute(
                    "INSERT INTO node (account_id, parent_id, name, folder, blob_id, created_at, modified_at,"
                            + " client_created_at, client_modified_at) VALUES (1, 0, ?, ?, ?, 0, 0, 0, 0)",
                    name,
                    folder ? 1 : 0,
                    folder ? null : 1);
        }
    }

    private Map<String, Integer> numbers(String column) {
        Map<String, Integer> numbers = new HashMap<>();
        try (Handle handle = connections.forReading()) {
            handle.createQuery("SELECT name, " + column + " FROM node")
                    .map((row, context) -> Map.entry(row.getString(1), row.getInt(2)))
                    .forEach(entry -> numbers.put(entry.getKey(), entry.getValue()));
        }
        return numbers;
    }

    private List<String> endings() {
        try (Handle handle = connections.forReading()) {
            Matcher matcher = ENDING.matcher(handle.createQuery("SELECT sql FROM sqlite_master WHERE name = 'node'")
                    .mapTo(String.class)
                    .one());
            List<String> endings = new ArrayList<>();
            while (matcher.find()) {
                endings.add(matcher.group(1));
            }
            return endings;
        }
    }

    @Test
    void category_everyEnding_isWhatTheCodeSays() {
        insert("folder.mp4", true);
        insert("old.JPG", false);
        migrate("9");
        for (String name : List.of("mp4", ".mp4", "a.", "a.b.PDF", "x.torrent.bak", "文件.mp3", "...", "a.mp4 ")) {
            insert(name, false);
        }
        List<String> endings = endings();
        endings.forEach(ending -> insert("of." + ending, false));
        Map<String, Integer> categories = numbers("category");

        assertThat(endings).hasSizeGreaterThan(80);
        assertThat(categories.remove("folder.mp4")).isZero();
        categories.forEach((name, category) ->
                assertThat(category).as(name).isEqualTo(FileCategory.of(name).number()));
    }

    @Test
    void extensions_ofTheCode_areAllKnownToTheDatabase() {
        migrate("9");
        for (FileCategory category : FileCategory.values()) {
            category.extensions().forEach(extension -> insert("x." + extension, false));
        }

        numbers("category")
                .forEach((name, category) -> assertThat(category)
                        .as(name)
                        .isEqualTo(FileCategory.of(name).number()));
    }

    @Test
    void size_ofFilesFromBefore_isThatOfTheirContent() {
        insert("folder", true);
        insert("file", false);
        migrate("9");

        assertThat(numbers("size")).isEqualTo(Map.of("folder", 0, "file", 42));
    }
}
