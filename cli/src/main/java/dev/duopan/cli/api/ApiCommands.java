package dev.duopan.cli.api;

import dev.duopan.cli.console.CommandGroup;
import dev.duopan.cli.console.Console;
import picocli.CommandLine;

/** The commands below {@code duopan api}. */
public final class ApiCommands {
    private ApiCommands() {}

    /** Makes the group of commands. */
    public static CommandLine on(Console console) {
        return CommandGroup.on(console)
                .addSubcommand("list", new ApiListCommand(console))
                .addSubcommand("call", new ApiCallCommand(console));
    }
}
