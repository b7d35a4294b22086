package dev.duopan.cli.reference;

import dev.duopan.api.Endpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The methods of p123client by the endpoint that they call, as docs/wire/123pan-endpoints.tsv names them. */
record ForeignMethods(Map<String, List<String>> byVerbAndPath) {
    static ForeignMethods of(Path table) throws IOException {
        return new ForeignMethods(Files.readAllLines(table).stream()
                .map(line -> line.split("\t", -1))
                .filter(cells -> cells[0].equals("open"))
                .collect(Collectors.toMap(cells -> cells[2] + " " + cells[3], cells -> List.of(cells[1].split(",")))));
    }

    List<String> of(Endpoint<?> endpoint) {
        return byVerbAndPath.getOrDefault(
                endpoint.verb() + " " + endpoint.route().path(), List.of());
    }
}
