package dev.duopan.cli;

import dev.duopan.api.DuopanException;
import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.ExitCode;
import dev.duopan.cli.console.VisibleText;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in one line why a command failed. */
record FailureReport(Console console) implements IExecutionExceptionHandler {
    private static final String TRACE = "DUOPAN_TRACE";

    @Override
    public int handleExecutionException(Exception failure, CommandLine commandLine, ParseResult parsed) {
        String command = commandLine.getCommandSpec().qualifiedName();
        if (console.environment().variable(TRACE).isPresent()) {
            failure.printStackTrace(console.err());
        }
        if (failure instanceof DuopanException expected) {
            console.say(VisibleText.of(command + ": " + expected.getMessage()));
            return ExitCode.of(expected.kind()).number();
        }
        console.say(VisibleText.of(command + ": " + console.messages().text("duopan.unexpected", failure, TRACE)));
        return ExitCode.FAILED.number();
    }
}
