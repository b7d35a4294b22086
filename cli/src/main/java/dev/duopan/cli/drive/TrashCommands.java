package dev.duopan.cli.drive;

import dev.duopan.cli.console.CommandGroup;
import dev.duopan.cli.console.Console;
import picocli.CommandLine;

/** The commands below {@code duopan trash}. */
public final class TrashCommands {
    private TrashCommands() {}

    /** Makes the group of commands. */
    public static CommandLine on(Console console) {
        return CommandGroup.on(console)
                .addSubcommand("list", new TrashListCommand(console))
                .addSubcommand("restore", new TrashRestoreCommand(console))
                .addSubcommand("delete", new TrashDeleteCommand(console))
                .addSubcommand("empty", new TrashEmptyCommand(console));
    }
}
