package dev.duopan.cli;

import dev.duopan.cli.api.ApiCommands;
import dev.duopan.cli.console.Console;
import dev.duopan.cli.demo.DemoCommand;
import dev.duopan.cli.drive.AboutCommand;
import dev.duopan.cli.drive.CatCommand;
import dev.duopan.cli.drive.CopyCommand;
import dev.duopan.cli.drive.LsCommand;
import dev.duopan.cli.drive.MkdirCommand;
import dev.duopan.cli.drive.MvCommand;
import dev.duopan.cli.drive.RmCommand;
import dev.duopan.cli.drive.StatCommand;
import dev.duopan.cli.drive.TreeCommand;
import dev.duopan.cli.remote.LoginCommand;
import dev.duopan.cli.remote.LogoutCommand;
import dev.duopan.cli.remote.RemotesCommand;
import dev.duopan.cli.server.ServerCommands;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;

/**
 * Every command by its name, in the order of the help text.
 *
 * <p>Only the commands that a command line can mean are made and described to the parser, so that starting one doesn't load all.
 */
final class CommandTable {
    private static final Set<String> VERSION = Set.of("--version", "-V");
    private static final SequencedMap<String, Function<Console, Object>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("demo", DemoCommand::new);
        COMMANDS.put("server", ServerCommands::on);
        COMMANDS.put("login", LoginCommand::new);
        COMMANDS.put("logout", LogoutCommand::new);
        COMMANDS.put("remotes", RemotesCommand::new);
        COMMANDS.put("ls", LsCommand::new);
        COMMANDS.put("tree", TreeCommand::new);
        COMMANDS.put("stat", StatCommand::new);
        COMMANDS.put("about", AboutCommand::new);
        COMMANDS.put("mkdir", MkdirCommand::new);
        COMMANDS.put("cat", CatCommand::new);
        COMMANDS.put("rm", RmCommand::new);
        COMMANDS.put("mv", MvCommand::new);
        COMMANDS.put("copy", CopyCommand::new);
        COMMANDS.put("api", ApiCommands::on);
    }

    private CommandTable() {}

    /**
     * Returns the commands named anywhere in the arguments; all commands if there is none among them, unless the version is
     * asked for.
     */
    static Map<String, Function<Console, Object>> meantBy(String... arguments) {
        List<String> words = Arrays.asList(arguments);
        SequencedMap<String, Function<Console, Object>> named = new LinkedHashMap<>(COMMANDS);
        named.keySet().retainAll(words);
        return named.isEmpty() && Collections.disjoint(words, VERSION) ? COMMANDS : named;
    }
}
