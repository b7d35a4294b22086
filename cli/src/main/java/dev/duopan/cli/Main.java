package dev.duopan.cli;

import dev.duopan.cli.config.Configuration;
import dev.duopan.cli.config.OptionDefaults;
import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.Environment;
import dev.duopan.cli.console.ExitCode;
import dev.duopan.cli.console.Input;
import dev.duopan.cli.console.Overrides;
import dev.duopan.cli.console.Screen;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine;

/** Starts the {@code duopan} command. */
public final class Main {
    private Main() {}

    /** Runs the command that the arguments name, and exits with its {@linkplain dev.duopan.cli.console.ExitCode code}. */
    public static void main(String[] arguments) {
        StandardOutput output = StandardOutput.ofProcess();
        PrintWriter out = new PrintWriter(output, false, System.out.charset());
        PrintWriter err = new PrintWriter(System.err, true, System.err.charset());
        Environment environment = Environment.ofProcess();
        Console console = new Console(Input.ofProcess(), out, err, environment)
                .bytesTo(new FileOutputStream(FileDescriptor.out))
                .on(Screen.ofProcess(environment));
        int status = run(console, arguments);
        out.flush();
        System.exit(status == ExitCode.DONE.number() ? written(output, console) : status);
    }

    /** Returns the exit status of a command that succeeded: its results must have arrived, too. */
    private static int written(StandardOutput output, Console console) {
        Optional<IOException> failure = output.failure();
        failure.ifPresent(cause -> console.say("duopan: " + console.messages().text("drive.cat.unwritable", cause)));
        return (failure.isPresent() ? ExitCode.LATER : ExitCode.DONE).number();
    }

    /** Runs a command on the given console, and returns its exit status. */
    static int run(Console console, String... arguments) {
        return commandLine(configured(console, arguments), arguments).execute(arguments);
    }

    /** What a command line sets counts before it is parsed, since the language of its messages is a setting too. */
    private static Console configured(Console console, String... arguments) {
        Environment environment = console.environment().with(Overrides.among(arguments));
        return console.within(environment.in(Configuration.language(environment)));
    }

    /** Returns the parser of the commands that the arguments can mean. */
    static CommandLine commandLine(Console console, String... arguments) {
        CommandLine commandLine = new CommandLine(new DuopanCommand(console));
        CommandTable.meantBy(arguments)
                .forEach((name, command) -> commandLine.addSubcommand(name, command.apply(console)));
        return commandLine
                .setResourceBundle(console.messages().bundle())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setOut(console.out())
                .setErr(console.err())
                .setDefaultValueProvider(new OptionDefaults(console))
                .setParameterExceptionHandler(new UsageReport(console))
                .setExecutionExceptionHandler(new FailureReport(console));
    }
}
