package dev.duopan.cli.server;

import dev.duopan.api.Json;
import dev.duopan.cli.config.SettingKey;
import dev.duopan.cli.console.Console;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves a netdisk until it is told to stop. */
@Command
final class StartCommand implements Runnable {
    private final Console console;

    @Option(names = "--host", paramLabel = "HOST")
    private @Nullable String host;

    @Option(names = "--port", paramLabel = "PORT")
    private @Nullable String port;

    @Option(names = "--public-url", paramLabel = "URL")
    private @Nullable String publicUrl;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "server.data")
    private @Nullable String data;

    StartCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        ServerConfig settings = new ServerSettings(console, options()).config();
        Runnable quiet = Verbosity.set(settings.log());
        try {
            serve(settings);
        } finally {
            quiet.run();
        }
    }

    private void serve(ServerConfig settings) {
        try (NetdiskServer server = NetdiskServer.start(settings)) {
            try (StopSignal stop = new StopSignal()) {
                announce(server.address());
                stop.await();
            }
            console.say(console.messages().text("server.stopping"));
        }
    }

    private Map<SettingKey, String> options() {
        Map<SettingKey, @Nullable String> given = new HashMap<>();
        given.put(ServerConfigReader.HOST, host);
        given.put(ServerConfigReader.PORT, port);
        given.put(ServerConfigReader.PUBLIC_URL, publicUrl);
        given.put(ServerConfigReader.DATA, data);
        Map<SettingKey, String> options = new HashMap<>();
        given.forEach((key, value) -> Optional.ofNullable(value).ifPresent(text -> options.put(key, text)));
        return options;
    }

    /** A program that started the server reads one line, so it is one in JSON too. */
    private void announce(URI address) {
        console.out().println(console.json() ? Json.write(Map.of("ready", address.toString())) : "ready " + address);
        console.out().flush();
    }
}
