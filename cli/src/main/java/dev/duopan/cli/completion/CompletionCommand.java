package dev.duopan.cli.completion;

import dev.duopan.cli.console.Console;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;

/** Prints the script by which a shell completes command lines of this command. */
@Command
public final class CompletionCommand implements Runnable {
    private final Console console;
    private final Supplier<CommandSpec> commands;

    @Parameters(paramLabel = "SHELL", descriptionKey = "completion.shell")
    private @Nullable Shell shell;

    /**
     * A command that speaks to the given console.
     *
     * @param commands describes the command above all with everything below it
     */
    public CompletionCommand(Console console, Supplier<CommandSpec> commands) {
        this.console = console;
        this.commands = commands;
    }

    @Override
    public void run() {
        String script = Objects.requireNonNull(shell).script().write(CompletedCommand.of(commands.get()));
        console.show(Map.of("script", script), script::stripTrailing);
    }
}
