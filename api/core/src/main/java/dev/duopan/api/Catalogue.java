package dev.duopan.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Every endpoint on the class path.
 *
 * <p>The compiler writes an index of all request records of a module ({@link RouteIndexer}); the catalogue reads the indexes
 * of all modules. Nothing has to be registered by hand.
 */
public final class Catalogue {
    /**
     * One endpoint under one verb.
     *
     * @param name unique; an endpoint that answers under further verbs has a row for each, with the verb as suffix
     */
    public record Row(String name, Verb verb, Endpoint<?> endpoint) {}

    static final String INDEX = "META-INF/duopan/endpoints";

    private final List<Endpoint<?>> endpoints;

    private Catalogue(List<Endpoint<?>> endpoints) {
        this.endpoints = endpoints.stream()
                .sorted(Comparator.<Endpoint<?>, String>comparing(Endpoint::name))
                .toList();
    }

    /** Reads the indexes of all modules that the class loader sees. */
    public static Catalogue load(ClassLoader loader) {
        List<Endpoint<?>> endpoints = new ArrayList<>();
        try {
            for (URL index : Collections.list(loader.getResources(INDEX))) {
                for (String type : lines(index)) {
                    endpoints.add(endpoint(loader, type));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the index of endpoints", e);
        }
        return new Catalogue(endpoints);
    }

    private static List<String> lines(URL index) throws IOException {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(index.openStream(), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        }
    }

    @SuppressWarnings("unchecked") // the index lists request records only
    private static Endpoint<?> endpoint(ClassLoader loader, String type) {
        try {
            return Endpoint.of((Class<? extends Api<?>>) Class.forName(type, true, loader));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the index of endpoints names a class that isn't there", e);
        }
    }

    /** Returns all endpoints, sorted by name. */
    public List<Endpoint<?>> endpoints() {
        return endpoints;
    }

    /** Returns one row per endpoint and verb, sorted by name. */
    public List<Row> rows() {
        return endpoints.stream().flatMap(endpoint -> rows(endpoint).stream()).toList();
    }

    private static List<Row> rows(Endpoint<?> endpoint) {
        List<Row> rows = new ArrayList<>();
        for (Verb verb : endpoint.route().verb()) {
            String suffix = verb == endpoint.verb() ? "" : "." + verb.name().toLowerCase(Locale.ROOT);
            rows.add(new Row(endpoint.name() + suffix, verb, endpoint));
        }
        return rows;
    }

    /** Finds an endpoint by its name. */
    public Optional<Endpoint<?>> find(String name) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.name().equals(name))
                .findFirst();
    }

    /** Writes one line per row: name, verb, path, discriminator, body and parameters, optional ones in brackets. */
    public String dump() {
        StringBuilder text = new StringBuilder();
        for (Row row : rows()) {
            text.append(line(row)).append('\n');
        }
        return text.toString();
    }

    private static String line(Row row) {
        Endpoint<?> endpoint = row.endpoint();
        List<String> parameters = endpoint.parameterNames().stream()
                .map(name -> endpoint.requires(name) ? name : "[" + name + "]")
                .toList();
        return String.join(
                " ",
                row.name(),
                row.verb().name(),
                endpoint.route().path()
                        + endpoint.discriminator().map(tag -> "?" + tag).orElse(""),
                endpoint.route().body().name(),
                String.join(",", parameters));
    }
}
