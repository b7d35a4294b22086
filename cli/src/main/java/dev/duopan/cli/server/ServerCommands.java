package dev.duopan.cli.server;

import dev.duopan.cli.console.CommandGroup;
import dev.duopan.cli.console.Console;
import picocli.CommandLine;

/** The commands below {@code duopan server}. */
public final class ServerCommands {
    private ServerCommands() {}

    /** Makes the group of commands. */
    public static CommandLine on(Console console) {
        return CommandGroup.on(console)
                .addSubcommand("start", new StartCommand(console))
                .addSubcommand("account", accounts(console))
                .addSubcommand("app", applications(console))
                .addSubcommand("device-type", deviceTypes(console))
                .addSubcommand("token", new TokenCommand(console));
    }

    private static CommandLine accounts(Console console) {
        return CommandGroup.on(console)
                .addSubcommand("add", new AccountAddCommand(console))
                .addSubcommand("list", new AccountListCommand(console))
                .addSubcommand("passwd", new AccountPasswdCommand(console))
                .addSubcommand("direct-links", new AccountDirectLinksCommand(console))
                .addSubcommand("remove", new AccountRemoveCommand(console));
    }

    private static CommandLine applications(Console console) {
        return CommandGroup.on(console)
                .addSubcommand("add", new AppAddCommand(console))
                .addSubcommand("list", new AppListCommand(console))
                .addSubcommand("remove", new AppRemoveCommand(console));
    }

    private static CommandLine deviceTypes(Console console) {
        return CommandGroup.on(console)
                .addSubcommand("add", new DeviceTypeAddCommand(console))
                .addSubcommand("list", new DeviceTypeListCommand(console))
                .addSubcommand("remove", new DeviceTypeRemoveCommand(console));
    }
}
