package dev.duopan.cli;

import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.Environment;
import dev.duopan.cli.console.Input;
import dev.duopan.cli.console.Screen;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import picocli.CommandLine;

/** Starts the {@code duopan} command. */
public final class Main {
    private Main() {}

    /** Runs the command that the arguments name, and exits with its {@linkplain dev.duopan.cli.console.ExitCode code}. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, false, System.out.charset());
        PrintWriter err = new PrintWriter(System.err, true, System.err.charset());
        Environment environment = Environment.ofProcess();
        Console console = new Console(Input.ofProcess(), out, err, environment)
                .bytesTo(new FileOutputStream(FileDescriptor.out))
                .on(Screen.ofProcess(environment));
        int status = run(console, arguments);
        out.flush();
        System.exit(status);
    }

    /** Runs a command on the given console, and returns its exit status. */
    static int run(Console console, String... arguments) {
        return commandLine(console, arguments).execute(arguments);
    }

    /** Returns the parser of the commands that the arguments can mean. */
    static CommandLine commandLine(Console console, String... arguments) {
        CommandLine commandLine = new CommandLine(new DuopanCommand(console));
        CommandTable.meantBy(arguments)
                .forEach((name, command) -> commandLine.addSubcommand(name, command.apply(console)));
        return commandLine
                .setResourceBundle(console.messages().bundle())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(console.out())
                .setErr(console.err())
                .setParameterExceptionHandler(new UsageReport(console))
                .setExecutionExceptionHandler(new FailureReport(console));
    }
}
