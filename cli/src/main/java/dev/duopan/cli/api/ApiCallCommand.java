package dev.duopan.cli.api;

import dev.duopan.api.Api;
import dev.duopan.api.Catalogue;
import dev.duopan.api.Content;
import dev.duopan.api.Endpoint;
import dev.duopan.api.Json;
import dev.duopan.api.Parameters;
import dev.duopan.api.Parameters.Parameter;
import dev.duopan.api.RequestReader;
import dev.duopan.api.WireInputs;
import dev.duopan.cli.console.Console;
import dev.duopan.cli.remote.Connections;
import dev.duopan.cli.remote.Remote;
import dev.duopan.cli.remote.RemoteStore;
import dev.duopan.cli.remote.WaitNotices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Calls any endpoint of a remote's provider by its name, and shows what the service answered. */
@Command
final class ApiCallCommand implements Runnable {
    private final Console console;

    @picocli.CommandLine.Parameters(index = "0", paramLabel = "REMOTE", descriptionKey = "api.remote")
    private String remoteName = "";

    @picocli.CommandLine.Parameters(index = "1", paramLabel = "ENDPOINT", descriptionKey = "api.name")
    private String endpointName = "";

    @picocli.CommandLine.Parameters(index = "2..*", paramLabel = "KEY=VALUE", descriptionKey = "api.argument")
    private List<String> words = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE")
    private @Nullable Path output;

    ApiCallCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        Remote remote = remotes().get(remoteName);
        Catalogue catalogue = Catalogue.load(ApiCallCommand.class.getClassLoader());
        Endpoint<?> endpoint = new EndpointFinder(catalogue, console.messages()).find(endpointName, remote);
        Arguments arguments = Arguments.read(words, endpoint, console.messages());
        Recorder recorded = call(remote, endpoint, arguments);
        if (output == null) {
            Object answer = new ShownAnswer(endpoint, console.messages()).of(recorded);
            console.show(answer, () -> Json.writeIndented(answer));
        } else {
            keep(recorded, output);
        }
    }

    private void keep(Recorder recorded, Path file) {
        new WholeFile(file, console.messages()).write(recorded.body());
        Map<String, Object> kept = Map.of("file", file.toString(), "size", recorded.body().length);
        console.show(kept, () -> "");
    }

    private RemoteStore remotes() {
        return RemoteStore.of(console);
    }

    private Recorder call(Remote remote, Endpoint<?> endpoint, Arguments arguments) {
        Optional<String> content = arguments.content();
        if (content.isEmpty()) {
            return call(remote, request(endpoint, arguments, null));
        }
        try (GivenContent given = GivenContent.of(content.get(), console)) {
            return call(remote, request(endpoint, arguments, given));
        } catch (IOException e) {
            throw new UncheckedIOException("a temporary file can't be removed", e);
        }
    }

    /**
     * Texts are given as fields: there they mean the same, wherever their parameter travels, and may be empty. What takes one
     * thing or several can tell a list from a text in JSON only.
     */
    private static Api<?> request(Endpoint<?> endpoint, Arguments arguments, @Nullable Content content) {
        Map<Boolean, List<Parameter>> given = arguments.texts().entrySet().stream()
                .map(argument -> new Parameter(argument.getKey(), argument.getValue()))
                .collect(Collectors.partitioningBy(argument -> isListOfRecord(endpoint, argument)));
        String json = given.getOrDefault(true, List.of()).stream()
                .map(argument -> Json.write(argument.name()) + ":" + argument.value())
                .collect(Collectors.joining(",", "{", "}"));
        Parameters fields = Parameters.of(given.getOrDefault(false, List.of()));
        return RequestReader.read(
                endpoint, new WireInputs(Parameters.NONE, fields, json.equals("{}") ? null : json, content));
    }

    private static boolean isListOfRecord(Endpoint<?> endpoint, Parameter argument) {
        return argument.value().startsWith("[")
                && endpoint.parameters().stream()
                        .filter(parameter -> parameter.name().equals(argument.name()))
                        .anyMatch(parameter -> parameter.genericType() instanceof Class<?> type && type.isRecord());
    }

    private Recorder call(Remote remote, Api<?> request) {
        Recorder recorder = new Recorder(Connections.transport(console));
        try (Connections connections = Connections.over(recorder, console).telling(WaitNotices.on(console))) {
            Object result = connections.client(remote).call(request).send();
            assert result != null;
            return recorder;
        }
    }
}
