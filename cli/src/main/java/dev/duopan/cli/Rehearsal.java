package dev.duopan.cli;

import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.Environment;
import dev.duopan.cli.remote.Remote;
import dev.duopan.cli.remote.RemoteStore;
import dev.duopan.cli.remote.RemoteType;
import dev.duopan.cli.remote.Setting;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/**
 * Runs quick commands and forgets their results, so that a JVM which records it can start the same commands faster.
 *
 * <p>The launcher calls it once after a build, with settings in a folder of its own.
 */
final class Rehearsal {
    private static final List<String> COMMANDS =
            List.of("--version", "remotes", "remotes --json", "--help", "remotes --hlep");

    private Rehearsal() {}

    /** Runs every command, in each language. */
    public static void main(String[] arguments) {
        Environment surroundings = Environment.ofProcess();
        RemoteStore.in(surroundings.configuration())
                .add(new Remote("rehearsal", RemoteType.LOCAL)
                        .with(Setting.ROOT, surroundings.home().toString()));
        for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            Environment environment = new Environment(surroundings.variables(), surroundings.home(), language);
            COMMANDS.forEach(command -> run(environment, command.split(" ")));
        }
    }

    private static void run(Environment environment, String... command) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Main.run(new Console(nowhere, nowhere, environment), command);
    }
}
