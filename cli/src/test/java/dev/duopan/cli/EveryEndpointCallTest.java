package dev.duopan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.Api;
import dev.duopan.api.Catalogue;
import dev.duopan.api.Content;
import dev.duopan.api.Endpoint;
import dev.duopan.api.GoldenSample;
import dev.duopan.api.Json;
import dev.duopan.api.RequestReader;
import dev.duopan.api.WireInputs;
import dev.duopan.cli.remote.Remote;
import dev.duopan.cli.remote.RemoteStore;
import dev.duopan.cli.remote.RemoteType;
import dev.duopan.cli.remote.Setting;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Calls every endpoint of the catalogue by {@code duopan api call}, with the parameters of its recorded requests, against a
 * service that answers what was recorded.
 */
final class EveryEndpointCallTest {
    @TempDir
    private Path home;

    private SampleServer server;

    @BeforeEach
    void open() throws IOException {
        server = new SampleServer();
        RemoteStore remotes = RemoteStore.in(new Terminal(home).environment().configuration());
        Stream.of(RemoteType.OPEN123, RemoteType.BAIDU)
                .forEach(type -> remotes.add(new Remote(type.id(), type)
                        .with(Setting.BASE_URL, server.address().toString())
                        .with(Setting.ACCESS_TOKEN, "a.b.c")));
    }

    @AfterEach
    void close() {
        server.close();
    }

    private record Sample(Endpoint<?> endpoint, Path request, Path answer) {
        String name() {
            return endpoint.name() + " " + request.getFileName();
        }
    }

    @TestFactory
    Stream<DynamicTest> call_recordedRequest_isSentAndAnswered() {
        List<Endpoint<?>> endpoints =
                Catalogue.load(getClass().getClassLoader()).endpoints();
        List<Sample> samples = endpoints.stream()
                .flatMap(endpoint -> samples(endpoint).stream())
                .toList();
        assertThat(samples).extracting(Sample::endpoint).containsAll(endpoints);
        return samples.stream().map(sample -> DynamicTest.dynamicTest(sample.name(), () -> check(sample)));
    }

    private static List<Sample> samples(Endpoint<?> endpoint) {
        String module = endpoint.provider().equals("baidu") ? "baidu" : "pan123";
        Path folder = Path.of("..", "api", module, "src/test/resources/golden", endpoint.name());
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".request"))
                    .sorted()
                    .map(file -> new Sample(endpoint, file, answer(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path answer(Path request) {
        Path own = request.resolveSibling(request.getFileName().toString().replace(".request", ".response"));
        return Files.exists(own) ? own : request.resolveSibling("1.response");
    }

    private void check(Sample sample) throws IOException {
        String answer = Files.readString(sample.answer());
        server.answering(answer);
        WireInputs recorded = GoldenSample.read(sample.request()).inputs();

        Terminal terminal = new Terminal(home);
        int code = terminal.call(words(sample.endpoint(), recorded).toArray(String[]::new));

        assertThat(code).as(terminal.err()).isZero();
        assertThat(server.requests()).singleElement().satisfies(request -> {
            assertThat(request.verb()).isEqualTo(sample.endpoint().verb().name());
            assertThat(request.path()).isEqualTo(sample.endpoint().route().path());
            assertThat(sample.endpoint().fits(request.inputs())).isTrue();
            assertThat(values(sample.endpoint(), request.inputs())).isEqualTo(values(sample.endpoint(), recorded));
        });
        assertThat(Json.read(terminal.out(), Object.class)).isEqualTo(told(answer));
    }

    private static Object told(String answer) {
        if (answer.startsWith("302")) {
            return Map.of("location", answer.strip().substring(answer.indexOf("http")));
        }
        Map<String, ?> members = Printed.object(answer);
        return members.containsKey("x-traceID")
                ? Optional.<Object>ofNullable(members.get("data")).orElse(Map.of())
                : members;
    }

    private List<String> words(Endpoint<?> endpoint, WireInputs recorded) throws IOException {
        List<String> words = new ArrayList<>(List.of("api", "call", endpoint.provider(), endpoint.name()));
        texts(endpoint, recorded).forEach((name, value) -> words.add(name + "=" + value));
        Optional<String> content = endpoint.contentName();
        if (content.isPresent()) {
            Path file = Files.createTempFile(home, "content", "");
            try (InputStream bytes = Objects.requireNonNull(recorded.content()).open()) {
                Files.write(file, bytes.readAllBytes());
            }
            words.add(content.get() + "=@" + file);
        }
        return words;
    }

    /** What a person would write for each parameter of a recorded request. */
    private static Map<String, String> texts(Endpoint<?> endpoint, WireInputs recorded) {
        Map<String, Object> given = new LinkedHashMap<>();
        recorded.query().entries().forEach(each -> given.put(each.name(), each.value()));
        recorded.fields().entries().forEach(each -> given.put(each.name(), each.value()));
        if (recorded.json() != null) {
            Object body = Json.read(recorded.json(), Object.class);
            if (body instanceof Map<?, ?> members) {
                members.forEach((name, value) -> given.put(String.valueOf(name), value));
            } else {
                given.put(endpoint.parameterNames().getFirst(), body);
            }
        }
        Map<String, String> texts = new LinkedHashMap<>();
        endpoint.parameters()
                .forEach(parameter -> given.forEach((name, value) -> {
                    if (value != null && parameter.names().stream().anyMatch(name::equalsIgnoreCase)) {
                        texts.put(parameter.name(), value instanceof String text ? text : Json.write(value));
                    }
                }));
        return texts;
    }

    private static List<Object> values(Endpoint<?> endpoint, WireInputs inputs) {
        Api<?> request = (Api<?>) RequestReader.read(endpoint, inputs);
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : endpoint.type().getRecordComponents()) {
            if (component.getType() != Content.class) {
                values.add(value(component, request));
            }
        }
        return values;
    }

    private static Object value(RecordComponent component, Api<?> request) {
        try {
            return Optional.ofNullable(component.getAccessor().invoke(request));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
