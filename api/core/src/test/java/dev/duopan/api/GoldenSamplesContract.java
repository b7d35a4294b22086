package dev.duopan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What every endpoint of a provider must show on recorded wire samples.
 *
 * <p>Samples stand in {@code golden/<endpoint name>/} of the test resources: {@code <n>.request} (first line, header lines,
 * empty line, body), {@code <n>.response} (the body of a success) and {@code <n>.failure} (HTTP status, empty line, body). Where the
 * endpoint answers by a redirect, the latter two are the status and, in the next line, the {@code Location}.
 */
public abstract class GoldenSamplesContract {
    private static final URI BASE = URI.create("http://localhost");
    private static final Set<String> TRACE_MEMBERS = Set.of("x-traceID", "request_id");

    /** Returns the dialect under test. */
    protected abstract Dialect dialect();

    /** Returns the names of parameters in samples that are no part of a request record, such as the access token. */
    protected abstract Set<String> ignoredParameters();

    private static List<Endpoint<?>> endpoints() {
        return Catalogue.load(GoldenSamplesContract.class.getClassLoader()).endpoints();
    }

    private static List<Path> samples(Endpoint<?> endpoint, String kind) {
        Path directory = Path.of("src/test/resources/golden", endpoint.name());
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith("." + kind))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + directory, e);
        }
    }

    private static Stream<DynamicTest> each(String kind, BiConsumer<Endpoint<?>, Path> check) {
        return endpoints().stream()
                .flatMap(endpoint -> samples(endpoint, kind).stream()
                        .map(sample -> DynamicTest.dynamicTest(
                                endpoint.name() + " " + sample.getFileName(), () -> check.accept(endpoint, sample))));
    }

    @TestFactory
    Stream<DynamicTest> endpoint_inCatalogue_hasSamplesOfRequestAndResponse() {
        return endpoints().stream()
                .map(endpoint -> DynamicTest.dynamicTest(endpoint.name(), () -> {
                    assertThat(samples(endpoint, "request"))
                            .as("request samples")
                            .isNotEmpty();
                    assertThat(samples(endpoint, "response"))
                            .as("response samples")
                            .isNotEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> request_decodedAndEncodedAgain_saysTheSame() {
        return each("request", this::checkRequest);
    }

    private void checkRequest(Endpoint<?> endpoint, Path file) {
        GoldenSample sample = GoldenSample.read(file);
        assertThat(endpoint.verbs()).extracting(Verb::name).contains(sample.verb());
        assertThat(sample.path()).isEqualTo(endpoint.route().path());
        assertThat(endpoint.fits(sample.inputs())).as("discriminators").isTrue();
        assertThat(unknownParameters(endpoint, sample)).isEmpty();
        Api<?> request = (Api<?>) RequestReader.read(endpoint, sample.inputs());
        Api<?> again = (Api<?>) RequestReader.read(endpoint, sent(RequestWriter.write(request, BASE)));
        assertThat(values(endpoint, again)).isEqualTo(values(endpoint, request));
    }

    private List<String> unknownParameters(Endpoint<?> endpoint, GoldenSample sample) {
        WireInputs inputs = sample.inputs();
        List<String> names = new ArrayList<>();
        inputs.query().entries().forEach(entry -> names.add(entry.name()));
        inputs.fields().entries().forEach(entry -> names.add(entry.name()));
        if (inputs.json() != null) {
            names.addAll(Json.tree(inputs.json()).propertyNames());
        }
        endpoint.parameters().stream()
                .flatMap(parameter -> parameter.names().stream())
                .forEach(known -> names.removeIf(known::equalsIgnoreCase));
        endpoint.discriminators().forEach(tag -> names.remove(tag.name()));
        names.removeAll(ignoredParameters());
        return names;
    }

    private static List<Object> values(Endpoint<?> endpoint, Api<?> request) {
        List<Object> values = new ArrayList<>();
        for (RequestParameter parameter : endpoint.parameters()) {
            if (parameter.place() != Place.FILE_PART) {
                values.add(String.valueOf(parameter.valueIn(request)));
            }
        }
        return values;
    }

    private static WireInputs sent(WireRequest request) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            request.body().writeTo(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String query = request.uri().getRawQuery();
        return new GoldenSample(
                        request.verb().name(),
                        request.uri().getPath(),
                        Parameters.parse(query == null ? "" : query),
                        WireHeaders.of("Content-Type", request.body().contentType()),
                        body.toString(StandardCharsets.UTF_8))
                .inputs();
    }

    @TestFactory
    Stream<DynamicTest> response_decodedAndEncodedAgain_saysTheSame() {
        return each("response", this::checkResponse);
    }

    private void checkResponse(Endpoint<?> endpoint, Path file) {
        if (endpoint.redirects()) {
            checkRedirect(endpoint, file);
        } else {
            checkBody(endpoint, file);
        }
    }

    private void checkRedirect(Endpoint<?> endpoint, Path file) {
        String location = location(file);
        assertThat(redirect(endpoint, location)).isEqualTo(Redirect.to(location));
    }

    @SuppressWarnings("unchecked") // any endpoint answers some object
    private Object redirect(Endpoint<?> endpoint, String location) {
        return dialect()
                .envelope(endpoint.route().path())
                .redirect((Endpoint<? extends Api<Object>>) endpoint, 302, location);
    }

    private static String location(Path file) {
        List<String> lines =
                new String(bytes(file), StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.getFirst()).isEqualTo("302");
        return lines.get(1).substring("Location: ".length());
    }

    private void checkBody(Endpoint<?> endpoint, Path file) {
        byte[] body = bytes(file);
        Envelope envelope = dialect().envelope(endpoint.route().path());
        Object result = unwrap(envelope, endpoint, 200, body);
        ObjectNode expected = withoutTrace(Json.tree(body));
        ObjectNode again = withoutTrace(Json.tree(envelope.success(result, TraceId.random())));
        TRACE_MEMBERS.stream().filter(member -> !expected.has(member)).forEach(again::remove);
        assertThat(again).isEqualTo(expected);
    }

    @SuppressWarnings("unchecked") // any endpoint answers some object
    private static Object unwrap(Envelope envelope, Endpoint<?> endpoint, int status, byte[] body) {
        return envelope.unwrap((Endpoint<? extends Api<Object>>) endpoint, status, body);
    }

    @TestFactory
    Stream<DynamicTest> failure_decodedAndEncodedAgain_saysTheSame() {
        return each("failure", this::checkFailure);
    }

    private void checkFailure(Endpoint<?> endpoint, Path file) {
        if (endpoint.redirects()) {
            assertThatThrownBy(() -> redirect(endpoint, location(file))).isInstanceOf(ApiException.class);
        } else {
            checkFailureBody(endpoint, file);
        }
    }

    private void checkFailureBody(Endpoint<?> endpoint, Path file) {
        String text = new String(bytes(file), StandardCharsets.UTF_8);
        int status = Integer.parseInt(text.substring(0, text.indexOf('\n')).strip());
        byte[] body = text.substring(text.indexOf("\n\n") + 2).getBytes(StandardCharsets.UTF_8);
        Envelope envelope = dialect().envelope(endpoint.route().path());
        ApiException failure = catchThrowableOfType(ApiException.class, () -> unwrap(envelope, endpoint, status, body));
        Refusal refusal =
                new Refusal(failure.code(), failure.kind(), failure.text(), status, failure.retry(), null, null);
        assertThat(members(envelope.failure(refusal, TraceId.random()))).isSubsetOf(members(body));
    }

    private static List<String> members(byte[] body) {
        return withoutTrace(Json.tree(body)).properties().stream()
                .map(member -> member.getKey() + "=" + member.getValue())
                .toList();
    }

    /** The id of an answer differs each time, its kind doesn't. */
    private static ObjectNode withoutTrace(JsonNode answer) {
        ObjectNode copy = (ObjectNode) answer.deepCopy();
        for (String member : TRACE_MEMBERS) {
            if (copy.has(member)) {
                copy.put(member, copy.get(member).getNodeType().name());
            }
        }
        return copy;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the sample " + file, e);
        }
    }
}
