package dev.duopan.api.baidu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.Parameters;
import dev.duopan.api.Parameters.Parameter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the vendor printed stands among the golden samples, repaired where docs/wire/baidu-samples.md repairs it. */
class PrintedSamplesTest {
    private static final Path PRINTED = Path.of("../../docs/wire/baidu-samples.md");
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Pattern HEADING = Pattern.compile("^### (\\S+-(?:request|response)-\\d+)$", Pattern.MULTILINE);
    private static final Pattern BLOCK =
            Pattern.compile("^```(?:text|json)\\n(.*?)\\n```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern ADDRESS = Pattern.compile("https?://[^/]+(/[^?]*)\\?([^'\"]*)['\"]");
    private static final Pattern DATA = Pattern.compile("-d '([^']*)'");
    private static final int RESPONSES = 27;
    private static final int REQUESTS = 29;

    /** Requests and an answer of signed addresses, which aren't records but are used byte for byte. */
    private static final Set<String> SIGNED = Set.of(
            "download-request-1",
            "download-request-2",
            "doc-newinfo-request-1",
            "doc-newinfo-response-1",
            "doc-newview-request-1");

    /** Its third entry was cut off in print; the golden sample has the members that the listall sample shows of that file. */
    private static final Set<String> COMPLETED = Set.of("list-response-1");

    private static final JsonMapper JSON = new JsonMapper();

    private static Map<String, String> printed(String kind) throws IOException {
        String text = Files.readString(PRINTED);
        List<Matcher> headings = HEADING.matcher(text)
                .results()
                .map(result -> heading(text, result.start()))
                .toList();
        Map<String, String> samples = new LinkedHashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            int end = i + 1 < headings.size() ? headings.get(i + 1).start() : text.length();
            String name = headings.get(i).group(1);
            if (name.contains("-" + kind + "-")) {
                samples.put(name, lastBlock(text.substring(headings.get(i).end(), end)));
            }
        }
        return samples;
    }

    private static Matcher heading(String text, int start) {
        Matcher matcher = HEADING.matcher(text);
        assertThat(matcher.find(start)).isTrue();
        return matcher;
    }

    private static String lastBlock(String section) {
        return BLOCK.matcher(section)
                .results()
                .reduce((first, second) -> second)
                .orElseThrow()
                .group(1);
    }

    private static List<String> golden(String... endings) throws IOException {
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            return files.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .map(PrintedSamplesTest::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void document_read_hasAllSamples() throws IOException {
        assertThat(printed("response")).hasSize(RESPONSES);
        assertThat(printed("request")).hasSize(REQUESTS);
    }

    @TestFactory
    Stream<DynamicTest> response_printed_isGolden() throws IOException {
        Set<JsonNode> golden = golden(".response", ".failure").stream()
                .map(text -> text.substring(text.indexOf('{')))
                .map(JSON::readTree)
                .collect(Collectors.toSet());
        return printed("response").entrySet().stream()
                .filter(sample -> !SIGNED.contains(sample.getKey()) && !COMPLETED.contains(sample.getKey()))
                .map(sample -> DynamicTest.dynamicTest(
                        sample.getKey(),
                        () -> assertThat(golden.contains(JSON.readTree(sample.getValue())))
                                .as(sample.getValue())
                                .isTrue()));
    }

    @TestFactory
    Stream<DynamicTest> request_printed_isGolden() throws IOException {
        Set<String> golden =
                golden(".request").stream().map(PrintedSamplesTest::ofGolden).collect(Collectors.toSet());
        return printed("request").entrySet().stream()
                .filter(sample -> !SIGNED.contains(sample.getKey()))
                .map(sample -> DynamicTest.dynamicTest(sample.getKey(), () -> check(sample.getValue(), golden)));
    }

    private static void check(String sample, Set<String> golden) {
        if (sample.startsWith("curl")) {
            assertThat(golden.contains(ofLine(sample))).as(sample).isTrue();
        } else {
            String fields = sorted(Parameters.of(JSON.readTree(sample).properties().stream()
                    .map(field -> new Parameter(field.getKey(), field.getValue().stringValue()))
                    .toList()));
            assertThat(golden.stream().anyMatch(request -> request.endsWith(fields)))
                    .as(sample)
                    .isTrue();
        }
    }

    private static String ofLine(String line) {
        Matcher address = ADDRESS.matcher(line);
        assertThat(address.find()).isTrue();
        Matcher data = DATA.matcher(line);
        return said(address.group(1), address.group(2), data.find() ? data.group(1) : "");
    }

    private static String ofGolden(String text) {
        String target = text.substring(text.indexOf(' ') + 1, text.indexOf('\n'));
        int mark = target.indexOf('?');
        int blank = text.indexOf("\n\n");
        boolean form = text.contains("x-www-form-urlencoded");
        return said(
                mark < 0 ? target : target.substring(0, mark),
                mark < 0 ? "" : target.substring(mark + 1),
                form && blank > 0 ? text.substring(blank + 2).strip() : "");
    }

    private static String said(String path, String query, String body) {
        return path + "\n" + sorted(Parameters.parse(query)) + "\n" + sorted(Parameters.parse(body));
    }

    private static String sorted(Parameters parameters) {
        return new TreeSet<>(parameters.entries().stream()
                        .sorted(Comparator.comparing(Parameter::name))
                        .map(parameter -> parameter.name() + "=" + parameter.value())
                        .toList())
                .toString();
    }
}
