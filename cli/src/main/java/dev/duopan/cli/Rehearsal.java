package dev.duopan.cli;

import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.Environment;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Runs commands and forgets their results, so that a JVM which records it can start the same commands faster.
 *
 * <p>The launcher calls it once after a build, with settings in a folder of its own. The netdisk that the commands speak to is
 * another process: what a server needs would only make commands start later.
 */
final class Rehearsal {
    private static final List<String> COMMANDS = List.of(
            "--version",
            "remotes",
            "remotes --json",
            "--help",
            "remotes --hlep",
            "ls local:",
            "ls -l local:",
            "ls local:nothing",
            "stat local:");

    private static final List<String> CLOUD_COMMANDS = List.of(
            "copy local: %s:/up",
            "copy local: %s:/up",
            "copy %s:/up %s-down",
            "ls %s:/up",
            "ls -l %s:/up/0",
            "ls --json %s:/up",
            "ls %s:/nothing",
            "tree %s:/up",
            "stat %s:/up/0/0",
            "about %s:",
            "rm %s:/up/0/0");

    private Rehearsal() {}

    /** Runs every command, in each language. */
    public static void main(String[] arguments) throws IOException {
        Environment surroundings = Environment.ofProcess();
        Process netdisk = RehearsalNetdisk.start(surroundings);
        try {
            commands(surroundings.data()).forEach(command -> {
                run(surroundings, Locale.ENGLISH, command);
                run(surroundings, Locale.SIMPLIFIED_CHINESE, command);
            });
        } finally {
            RehearsalNetdisk.stop(netdisk);
        }
    }

    private static List<String> commands(Path folder) {
        Stream<String> inClouds = RehearsalNetdisk.REMOTES.stream()
                .flatMap(remote ->
                        CLOUD_COMMANDS.stream().map(command -> command.formatted(remote, folder.resolve(remote))));
        return Stream.concat(COMMANDS.stream(), inClouds).toList();
    }

    private static void run(Environment surroundings, Locale language, String command) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Environment environment = new Environment(surroundings.variables(), surroundings.home(), language);
        Main.run(new Console(nowhere, nowhere, environment), command.split(" "));
    }
}
