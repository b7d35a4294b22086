package dev.duopan.cli.drive;

import dev.duopan.cli.console.CommandGroup;
import dev.duopan.cli.console.Console;
import picocli.CommandLine;

/** The commands below {@code duopan offline}. */
public final class OfflineCommands {
    private OfflineCommands() {}

    /** Makes the group of commands. */
    public static CommandLine on(Console console) {
        return CommandGroup.on(console)
                .addSubcommand("add", new OfflineAddCommand(console))
                .addSubcommand("status", new OfflineStatusCommand(console));
    }
}
