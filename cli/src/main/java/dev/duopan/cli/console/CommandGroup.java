package dev.duopan.cli.console;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that only holds others. */
@Command(synopsisSubcommandLabel = "COMMAND")
public final class CommandGroup implements Runnable {
    private final Console console;

    @Spec
    private CommandSpec spec;

    private CommandGroup(Console console) {
        this.console = console;
    }

    /** Begins a group, to which commands are added. */
    public static CommandLine on(Console console) {
        return new CommandLine(new CommandGroup(console));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), console.messages().text("duopan.no-command"));
    }
}
