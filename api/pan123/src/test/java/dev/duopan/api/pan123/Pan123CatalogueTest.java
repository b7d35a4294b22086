package dev.duopan.api.pan123;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class Pan123CatalogueTest {
    private static final Catalogue CATALOGUE = Catalogue.load(Pan123CatalogueTest.class.getClassLoader());
    private static final Path RESOURCES = Path.of("src/test/resources");

    private static List<String> lines(String resource) throws IOException {
        return Files.readAllLines(RESOURCES.resolve(resource));
    }

    /** The groups of the open API's rows in the endpoint table by verb and path. */
    private static Map<String, String> documented() throws IOException {
        return Files.readAllLines(Path.of("../../docs/wire/123pan-endpoints.tsv")).stream()
                .map(line -> line.split("\t", -1))
                .filter(cells -> cells[0].equals("open"))
                .collect(Collectors.toMap(cells -> cells[2] + " " + cells[3], cells -> cells[4]));
    }

    private static String verbAndPath(Catalogue.Row row) {
        return row.verb() + " " + row.endpoint().route().path();
    }

    @Test
    void dump_comparedWithTheCheckedInOne_isTheSame() throws IOException {
        assertThat(CATALOGUE.dump().lines()).containsExactlyElementsOf(lines("catalogue.txt"));
    }

    @Test
    void documentedEndpoint_isEitherBuiltOrListedAsMissing() throws IOException {
        List<String> built =
                CATALOGUE.rows().stream().map(Pan123CatalogueTest::verbAndPath).toList();
        List<String> missing = lines("not-yet-built.txt");

        assertThat(missing).as("listed as missing, but built").doesNotContainAnyElementsOf(built);
        TreeSet<String> accountedFor = new TreeSet<>(built);
        accountedFor.addAll(missing);
        assertThat(accountedFor).isEqualTo(new TreeSet<>(documented().keySet()));
    }

    @Test
    void endpoint_ofTheOpenApi_hasProviderAndGroupOfTheTable() throws IOException {
        Map<String, String> groups = documented();

        assertThat(CATALOGUE.rows()).allSatisfy(row -> {
            assertThat(row.endpoint().provider()).isEqualTo("123open");
            assertThat(row.endpoint().group()).isEqualTo(groups.get(verbAndPath(row)));
        });
    }
}
