package dev.duopan.cli.server;

import dev.duopan.cli.config.Configuration;
import dev.duopan.cli.config.SettingKey;
import dev.duopan.cli.config.SettingSource;
import dev.duopan.cli.console.Console;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What the operator of a server set: an option counts before a variable, a variable before the configuration file. */
final class ServerSettings {
    private final Console console;
    private final Map<SettingKey, String> options;

    /** Settings of the given options of a command. */
    ServerSettings(Console console, Map<SettingKey, String> options) {
        this.console = console;
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
        SettingSource sources =
                SettingSource.inOrder(List.of(SettingSource.ofOptions(options), Configuration.of(console)));
        return new ServerConfigReader(sources, console.messages());
    }
}
