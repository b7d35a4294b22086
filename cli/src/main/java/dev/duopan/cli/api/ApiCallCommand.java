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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Calls any endpoint of a remote's provider by its name, and shows what the service answered. */
@Command
final class ApiCallCommand implements Runnable {
    private final Console console;

    @picocli.CommandLine.Parameters(index = "0", paramLabel = "REMOTE", descriptionKey = "api.remote")
    private String remoteName = "";

    @picocli.CommandLine.Parameters(index = "1", paramLabel = "NAME", descriptionKey = "api.name")
    private String endpointName = "";

    @picocli.CommandLine.Parameters(index = "2..*", paramLabel = "KEY=VALUE", descriptionKey = "api.argument")
    private List<String> words = List.of();

    ApiCallCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        Remote remote = remotes().get(remoteName);
        Catalogue catalogue = Catalogue.load(ApiCallCommand.class.getClassLoader());
        Endpoint<?> endpoint = new EndpointFinder(catalogue, console.messages()).find(endpointName, remote);
        Arguments arguments = Arguments.read(words, endpoint, console.messages());
        Object answer = data(remote, call(remote, endpoint, arguments));
        console.show(answer, () -> Json.writeIndented(answer));
    }

    private RemoteStore remotes() {
        return RemoteStore.in(console.environment().configuration());
    }

    private byte[] call(Remote remote, Endpoint<?> endpoint, Arguments arguments) {
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

    /** All texts are given as fields: there they mean the same, wherever their parameter travels, and may be empty. */
    private static Api<?> request(Endpoint<?> endpoint, Arguments arguments, @Nullable Content content) {
        Parameters fields = Parameters.of(arguments.texts().entrySet().stream()
                .map(argument -> new Parameter(argument.getKey(), argument.getValue()))
                .toList());
        return RequestReader.read(endpoint, new WireInputs(Parameters.NONE, fields, null, content));
    }

    private byte[] call(Remote remote, Api<?> request) {
        Recorder recorder = new Recorder(Connections.transport());
        try (Connections connections = Connections.over(recorder, remotes())) {
            Object result = connections.client(remote).call(request).send();
            assert result != null;
            return recorder.last();
        }
    }

    /** What stands beside Baidu's code is the result; 123pan puts it into a member of its own. */
    private static Object data(Remote remote, byte[] answer) {
        Map<?, ?> members = Json.read(new String(answer, StandardCharsets.UTF_8), Map.class);
        return switch (remote.type()) {
            case OPEN123 -> Optional.<Object>ofNullable(members.get("data")).orElse(Map.of());
            case BAIDU, LOCAL -> members;
        };
    }
}
