package dev.duopan.cli.drive;

import dev.duopan.cli.console.CommandGroup;
import dev.duopan.cli.console.Console;
import picocli.CommandLine;

/** The commands below {@code duopan share}. */
public final class ShareCommands {
    private ShareCommands() {}

    /** Makes the group of commands. */
    public static CommandLine on(Console console) {
        return CommandGroup.on(console)
                .addSubcommand("create", new ShareCreateCommand(console))
                .addSubcommand("list", new ShareListCommand(console))
                .addSubcommand("traffic", new ShareTrafficCommand(console))
                .addSubcommand("remove", new ShareRemoveCommand(console));
    }
}
