package dev.duopan.api.pan123;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.Catalogue;
import dev.duopan.api.Endpoint;
import dev.duopan.api.Rate;
import dev.duopan.api.Tier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The limits on the request records are those of docs/wire/123pan.md section 1.5: no other, and none is missing. */
class RateTableTest {
    private static final Path WIRE = Path.of("../../docs/wire");
    private static final Pattern ENTRY = Pattern.compile("`([^`]+)` ([0-9.]+)(?:/([0-9.]+))?( per minute)?");
    private static final List<String> PLACES = List.of("/api/v1/file/", "/upload/v1/file/", "/api/v1/", "/api/");

    /** Calls a second by path and tier. */
    private static final Map<String, Map<Tier, Double>> PUBLISHED = new HashMap<>();

    @BeforeAll
    static void readTheTables() throws IOException {
        Set<String> paths = Files.readAllLines(WIRE.resolve("123pan-endpoints.tsv")).stream()
                .map(line -> line.split("\t", -1)[3])
                .collect(Collectors.toSet());
        String developers = paragraph("Developer documents of");
        int transcode = developers.indexOf("transcode:");
        read(developers.substring(0, transcode), paths, PLACES, Set.of(Tier.FREE, Tier.PAID));
        read(developers.substring(transcode), paths, List.of("/api/v1/transcode/"), Set.of(Tier.FREE, Tier.PAID));
        read(paragraph("OAuth (mount-app) table"), paths, PLACES, Set.of(Tier.GRANTED));
    }

    private static String paragraph(String start) throws IOException {
        return Files.readAllLines(WIRE.resolve("123pan.md")).stream()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private static void read(String table, Set<String> paths, List<String> places, Set<Tier> tiers) {
        for (Matcher entry = ENTRY.matcher(table); entry.find(); ) {
            String name = entry.group(1);
            String path = places.stream()
                    .map(place -> place + name)
                    .filter(paths::contains)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no endpoint is called " + name));
            double free = Double.parseDouble(entry.group(2)) / (entry.group(4) == null ? 1 : 60);
            double paid = entry.group(3) == null ? free : Double.parseDouble(entry.group(3));
            Map<Tier, Double> rates = PUBLISHED.computeIfAbsent(path, key -> new EnumMap<>(Tier.class));
            tiers.forEach(tier -> rates.put(tier, tier == Tier.PAID ? paid : free));
        }
    }

    private static Map<Tier, Double> declared(Endpoint<?> endpoint) {
        Map<Tier, Double> rates = new EnumMap<>(Tier.class);
        for (Rate rate : endpoint.rates()) {
            rates.put(rate.tier(), (double) rate.calls() / rate.seconds());
        }
        return rates;
    }

    /** Tokens that an account granted are asked for before there is a tier, so that their one limit holds for all. */
    private static Map<Tier, Double> published(Endpoint<?> endpoint) {
        Map<Tier, Double> rates = PUBLISHED.getOrDefault(endpoint.route().path(), Map.of());
        Double granted = rates.get(Tier.GRANTED);
        boolean perAddress = endpoint.rates().stream().anyMatch(rate -> rate.per() == Rate.Subject.ADDRESS);
        return perAddress && granted != null
                ? Map.of(Tier.FREE, granted, Tier.PAID, granted, Tier.GRANTED, granted)
                : rates;
    }

    @Test
    void rates_ofEveryEndpoint_areThePublishedOnes() {
        Catalogue catalogue = Catalogue.load(RateTableTest.class.getClassLoader());

        assertThat(PUBLISHED).hasSizeGreaterThan(20);
        assertThat(catalogue.endpoints())
                .allSatisfy(endpoint -> assertThat(declared(endpoint))
                        .as("limits of %s in calls a second", endpoint.name())
                        .isEqualTo(published(endpoint)));
    }
}
