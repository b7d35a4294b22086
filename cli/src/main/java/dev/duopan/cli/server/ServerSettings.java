package dev.duopan.cli.server;

import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.Environment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the operator of a server set: an option counts before a variable, a variable before the configuration file. */
final class ServerSettings {
    private static final String CONFIG = "DUOPAN_CONFIG";

    private final Console console;
    private final Optional<Path> named;
    private final Map<SettingKey, String> options;

    /**
     * Settings of the given options.
     *
     * @param named the configuration file that an option names; otherwise a variable may
     */
    ServerSettings(Console console, Optional<Path> named, Map<SettingKey, String> options) {
        this.console = console;
        this.named = named;
        this.options = options;
    }

    ServerConfig config() {
        return reader().read(ServerConfig.at(defaultData()));
    }

    Path data() {
        return reader().data(defaultData());
    }

    private Path defaultData() {
        return console.environment().data().resolve("netdisk");
    }

    private ServerConfigReader reader() {
        Environment environment = console.environment();
        List<SettingSource> sources =
                new ArrayList<>(List.of(SettingSource.ofOptions(options), SettingSource.of(environment)));
        named.or(() -> environment.variable(CONFIG).map(Path::of))
                .map(file -> SettingFile.read(file, ServerConfigReader.keys(), console.messages()))
                .ifPresent(sources::add);
        return new ServerConfigReader(SettingSource.inOrder(sources), console.messages());
    }
}
