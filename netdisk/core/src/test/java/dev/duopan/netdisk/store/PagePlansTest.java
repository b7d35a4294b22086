package dev.duopan.netdisk.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.netdisk.FileCategory;
import dev.duopan.netdisk.ListOrder;
import dev.duopan.netdisk.NodeFilter;
import dev.duopan.netdisk.NodeKind;
import dev.duopan.netdisk.Position;
import dev.duopan.netdisk.Selection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the database makes of the queries for pages (docs/decisions/0012-pages-continue-after-a-key.md). */
class PagePlansTest {
    private static final Pattern PARAMETER = Pattern.compile(":[A-Za-z]+");
    private static final String SORTING = "USE TEMP B-TREE";

    @TempDir
    private static Path directory;

    private static Handle handle;

    @BeforeAll
    static void open() {
        Path file = directory.resolve("test.db");
        Database.open(file).close();
        handle = new SqliteConnections(file, Duration.ofSeconds(1)).forReading();
    }

    @AfterAll
    static void close() {
        handle.close();
    }

    private static List<String> plan(String sql) {
        return handle.createQuery("EXPLAIN QUERY PLAN " + PARAMETER.matcher(sql).replaceAll("1"))
                .map((row, context) -> row.getString("detail"))
                .list();
    }

    private static List<List<String>> plans(Selection selection) {
        List<List<String>> plans = new ArrayList<>();
        for (NodeKind kind : selection.kinds()) {
            List<Stretch> stretches = new ArrayList<>(List.of(Stretch.whole(selection, kind)));
            stretches.addAll(Stretch.after(selection, new Position(kind, "", 1, 1)));
            stretches.forEach(stretch -> plans.add(plan(PageRows.sql(selection, stretch))));
        }
        return plans;
    }

    private static NodeFilter pictures() {
        return NodeFilter.NONE.withCategories(List.of(FileCategory.PICTURE));
    }

    private static Stream<Selection> bothWays(Selection selection) {
        return Stream.of(selection, selection.withDescending(true));
    }

    static Stream<Arguments> sorted() {
        return Stream.of(
                        List.of(Selection.children(ListOrder.NAME), "node_by_name"),
                        List.of(Selection.children(ListOrder.TIME), "node_by_time"),
                        List.of(Selection.children(ListOrder.SIZE), "node_by_size"),
                        List.of(Selection.children(ListOrder.ID).withOnly(NodeKind.FILE), "node_parent"),
                        List.of(
                                Selection.children(ListOrder.ID)
                                        .withRecursive(true)
                                        .withOnly(NodeKind.FILE),
                                "node_parent"),
                        List.of(Selection.children(ListOrder.TIME).withFilter(pictures()), "node_by_time"),
                        List.of(
                                Selection.children(ListOrder.TIME)
                                        .withRecursive(true)
                                        .withFilter(pictures()),
                                "node_by_category"))
                .flatMap(row -> bothWays((Selection) row.get(0)).map(selection -> Arguments.of(selection, row.get(1))));
    }

    @ParameterizedTest
    @MethodSource("sorted")
    void plan_ofAPage_readsAnIndexInOrder(Selection selection, String index) {
        for (List<String> plan : plans(selection)) {
            assertThat(plan)
                    .as(plan.toString())
                    .anyMatch(line -> line.startsWith("SEARCH n USING INDEX " + index + " "))
                    .noneMatch(line -> line.startsWith("SCAN n") || line.startsWith("SCAN f"))
                    .noneMatch(line -> line.contains(SORTING));
        }
    }

    static Stream<Selection> gathered() {
        return Stream.of(
                        Selection.children(ListOrder.NAME).withRecursive(true),
                        Selection.children(ListOrder.TIME).withRecursive(true),
                        Selection.children(ListOrder.SIZE).withRecursive(true),
                        Selection.children(ListOrder.ID).withOnly(NodeKind.FOLDER),
                        Selection.children(ListOrder.NAME).withRecursive(true).withFilter(pictures()),
                        Selection.children(ListOrder.ID).withRecursive(true).withFilter(NodeFilter.NONE.withText("a")))
                .flatMap(PagePlansTest::bothWays);
    }

    @ParameterizedTest
    @MethodSource("gathered")
    void plan_ofAnyPage_looksAtNothingButItsPart(Selection selection) {
        for (List<String> plan : plans(selection)) {
            assertThat(plan)
                    .as(plan.toString())
                    .anyMatch(line -> line.startsWith("SEARCH n USING INDEX node_"))
                    .noneMatch(line -> line.startsWith("SCAN n") || line.startsWith("SCAN f"));
        }
    }

    @Test
    void plan_ofFoldersAmongManyFiles_findsThemByKind() {
        Selection folders = Selection.children(ListOrder.ID).withRecursive(true).withOnly(NodeKind.FOLDER);

        for (List<String> plan : plans(folders)) {
            assertThat(plan)
                    .as(plan.toString())
                    .anyMatch(line -> line.startsWith("SEARCH n ") && line.contains("folder=?"));
        }
    }
}
