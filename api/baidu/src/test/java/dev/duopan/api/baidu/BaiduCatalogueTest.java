package dev.duopan.api.baidu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.Catalogue;
import dev.duopan.api.Endpoint;
import dev.duopan.api.Verb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BaiduCatalogueTest {
    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final Path TABLE = Path.of("../../docs/wire/baidu-endpoints.tsv");
    /** Rows that aren't records: their URLs are signed and used byte for byte. */
    private static final Set<String> SIGNED_LINKS = Set.of("download", "doc preview info", "doc preview view");

    private record TableRow(String name, Verb verb, String path, String method) {
        static TableRow of(String line) {
            String[] cells = line.split("\t", -1);
            return new TableRow(cells[0], Verb.valueOf(cells[1]), cells[3], cells[4]);
        }

        boolean isBuilt(List<Endpoint<?>> endpoints) {
            return SIGNED_LINKS.contains(name) || endpoints.stream().anyMatch(this::describes);
        }

        private boolean describes(Endpoint<?> endpoint) {
            String discriminator = endpoint.discriminator().orElse("");
            return endpoint.verbs().contains(verb)
                    && endpoint.route().path().equals(path)
                    && (method.equals("-")
                            ? discriminator.isEmpty()
                            : List.of(discriminator.split("&", -1)).contains("method=" + method))
                    && name.contains("directory") == discriminator.endsWith("isdir=1");
        }
    }

    private static Catalogue catalogue() {
        return Catalogue.load(BaiduCatalogueTest.class.getClassLoader());
    }

    @Test
    void dump_comparedWithTheCheckedInOne_isEqual() throws IOException {
        assertThat(catalogue().dump()).isEqualTo(Files.readString(RESOURCES.resolve("catalogue.txt")));
    }

    @Test
    void table_everyRow_isEitherBuiltOrListedAsToBuild() throws IOException {
        Set<String> toBuild = new HashSet<>(Files.readAllLines(RESOURCES.resolve("endpoints-to-build.txt")));
        List<String> wrong = new ArrayList<>();
        for (String line : Files.readAllLines(TABLE).stream().skip(1).toList()) {
            TableRow row = TableRow.of(line);
            if (row.isBuilt(catalogue().endpoints()) == toBuild.remove(row.name)) {
                wrong.add(row.name);
            }
        }
        assertThat(wrong).as("rows that are both built and listed, or neither").isEmpty();
        assertThat(toBuild).as("listed names that the table doesn't have").isEmpty();
    }

    /** Endpoints that no row describes are named with the reason why they are built. */
    @Test
    void endpoints_beyondTheTable_areNoted() throws IOException {
        List<TableRow> rows =
                Files.readAllLines(TABLE).stream().skip(1).map(TableRow::of).toList();
        List<String> beyond = catalogue().endpoints().stream()
                .filter(endpoint -> rows.stream().noneMatch(row -> row.describes(endpoint)))
                .map(Endpoint::name)
                .toList();
        List<String> noted = Files.readAllLines(RESOURCES.resolve("beyond-the-table.txt"));
        assertThat(noted).allMatch(line -> line.matches("\\S+ — \\S.*"));
        assertThat(noted.stream().map(line -> line.substring(0, line.indexOf(' '))))
                .containsExactlyInAnyOrderElementsOf(beyond);
    }
}
