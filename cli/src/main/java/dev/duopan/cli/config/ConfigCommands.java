package dev.duopan.cli.config;

import dev.duopan.cli.console.CommandGroup;
import dev.duopan.cli.console.Console;
import dev.duopan.cli.remote.ConfigKeyCommand;
import picocli.CommandLine;

/** The commands below {@code duopan config}. */
public final class ConfigCommands {
    private ConfigCommands() {}

    /** Makes the group of commands. */
    public static CommandLine on(Console console) {
        return CommandGroup.on(console)
                .addSubcommand("path", new ConfigPathCommand(console))
                .addSubcommand("show", new ConfigShowCommand(console))
                .addSubcommand("check", new ConfigCheckCommand(console))
                .addSubcommand("key", new ConfigKeyCommand(console));
    }
}
