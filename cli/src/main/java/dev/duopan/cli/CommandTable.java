package dev.duopan.cli;

import dev.duopan.cli.api.ApiCommands;
import dev.duopan.cli.completion.CompleteCommand;
import dev.duopan.cli.completion.CompletionCommand;
import dev.duopan.cli.config.ConfigCommands;
import dev.duopan.cli.console.Console;
import dev.duopan.cli.demo.DemoCommand;
import dev.duopan.cli.drive.AboutCommand;
import dev.duopan.cli.drive.CatCommand;
import dev.duopan.cli.drive.CheckCommand;
import dev.duopan.cli.drive.CopyCommand;
import dev.duopan.cli.drive.DuCommand;
import dev.duopan.cli.drive.LinkCommand;
import dev.duopan.cli.drive.LsCommand;
import dev.duopan.cli.drive.MkdirCommand;
import dev.duopan.cli.drive.MoveCommand;
import dev.duopan.cli.drive.MvCommand;
import dev.duopan.cli.drive.OfflineCommands;
import dev.duopan.cli.drive.RmCommand;
import dev.duopan.cli.drive.SearchCommand;
import dev.duopan.cli.drive.ShareCommands;
import dev.duopan.cli.drive.StatCommand;
import dev.duopan.cli.drive.SyncCommand;
import dev.duopan.cli.drive.TrashCommands;
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
    /** No method references: each would load its command, and what the command names, before it is called. */
    private static final SequencedMap<String, Function<Console, Object>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("demo", console -> new DemoCommand(console));
        COMMANDS.put("server", console -> ServerCommands.on(console));
        COMMANDS.put("login", console -> new LoginCommand(console));
        COMMANDS.put("logout", console -> new LogoutCommand(console));
        COMMANDS.put("remotes", console -> new RemotesCommand(console));
        COMMANDS.put("config", console -> ConfigCommands.on(console));
        COMMANDS.put("ls", console -> new LsCommand(console));
        COMMANDS.put("tree", console -> new TreeCommand(console));
        COMMANDS.put("stat", console -> new StatCommand(console));
        COMMANDS.put("du", console -> new DuCommand(console));
        COMMANDS.put("about", console -> new AboutCommand(console));
        COMMANDS.put("mkdir", console -> new MkdirCommand(console));
        COMMANDS.put("cat", console -> new CatCommand(console));
        COMMANDS.put("rm", console -> new RmCommand(console));
        COMMANDS.put("mv", console -> new MvCommand(console));
        COMMANDS.put("search", console -> new SearchCommand(console));
        COMMANDS.put("trash", console -> TrashCommands.on(console));
        COMMANDS.put("copy", console -> new CopyCommand(console));
        COMMANDS.put("move", console -> new MoveCommand(console));
        COMMANDS.put("sync", console -> new SyncCommand(console));
        COMMANDS.put("check", console -> new CheckCommand(console));
        COMMANDS.put("share", console -> ShareCommands.on(console));
        COMMANDS.put("offline", console -> OfflineCommands.on(console));
        COMMANDS.put("link", console -> new LinkCommand(console));
        COMMANDS.put("api", console -> ApiCommands.on(console));
        COMMANDS.put(
                "completion",
                console -> new CompletionCommand(
                        console, () -> Main.commandLine(console).getCommandSpec()));
        COMMANDS.put("complete", console -> new CompleteCommand(console));
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
