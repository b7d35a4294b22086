package dev.duopan.api.pan123;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class Pan123CatalogueTest {
    private static final Catalogue CATALOGUE = Catalogue.load(Pan123CatalogueTest.class.getClassLoader());
    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final int OPEN_ENDPOINTS = 77;

    /** A row of docs/wire/123pan-endpoints.tsv. */
    private record TableRow(String api, String verb, String path, String group) {
        static TableRow of(String line) {
            String[] cells = line.split("\t", -1);
            return new TableRow(cells[0], cells[2], cells[3], cells[4]);
        }

        /** Tells an endpoint from the table's heading and its row about a method that can call anything. */
        boolean isEndpoint() {
            return path.startsWith("/");
        }

        boolean isOpen() {
            return api.equals("open");
        }

        String verbAndPath() {
            return verb + " " + path;
        }
    }

    private static List<String> lines(String resource) throws IOException {
        return Files.readAllLines(RESOURCES.resolve(resource));
    }

    private static List<TableRow> table(Predicate<TableRow> wanted) throws IOException {
        return Files.readAllLines(Path.of("../../docs/wire/123pan-endpoints.tsv")).stream()
                .map(TableRow::of)
                .filter(TableRow::isEndpoint)
                .filter(wanted)
                .toList();
    }

    private static String verbAndPath(Catalogue.Row row) {
        return row.verb() + " " + row.endpoint().route().path();
    }

    private static Set<String> built() {
        return CATALOGUE.rows().stream()
                .map(Pan123CatalogueTest::verbAndPath)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void dump_comparedWithTheCheckedInOne_isTheSame() throws IOException {
        assertThat(CATALOGUE.dump().lines()).containsExactlyElementsOf(lines("catalogue.txt"));
    }

    @Test
    void openApi_comparedWithTheTable_isBuiltWholeAndHasNothingElse() throws IOException {
        assertThat(built())
                .hasSize(OPEN_ENDPOINTS)
                .containsExactlyInAnyOrderElementsOf(table(TableRow::isOpen).stream()
                        .map(TableRow::verbAndPath)
                        .toList());
    }

    @Test
    void otherApis_everyRowOfTheTable_isListedAsNotYetBuilt() throws IOException {
        assertThat(lines("not-yet-built.txt"))
                .isSorted()
                .containsExactlyInAnyOrderElementsOf(table(row -> !row.isOpen()).stream()
                        .map(row -> row.api() + " " + row.verbAndPath())
                        .toList());
    }

    @Test
    void endpoint_ofTheOpenApi_hasProviderAndGroupOfTheTable() throws IOException {
        Map<String, String> groups =
                table(TableRow::isOpen).stream().collect(Collectors.toMap(TableRow::verbAndPath, TableRow::group));

        assertThat(CATALOGUE.rows()).allSatisfy(row -> {
            assertThat(row.endpoint().provider()).isEqualTo("123open");
            assertThat(row.endpoint().group()).isEqualTo(groups.get(verbAndPath(row)));
        });
    }
}
