package dev.duopan.cli;

import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.ExitCode;
import dev.duopan.cli.console.Suggestion;
import dev.duopan.cli.console.VisibleText;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what is wrong with a command line, with a suggestion where there is one. */
record UsageReport(Console console) implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        String command = failure.getCommandLine().getCommandSpec().qualifiedName();
        String hint = console.messages().text("duopan.see-help", command);
        String wrong = new UsageText(console.messages(), Arrays.asList(arguments)).of(failure);
        console.say(VisibleText.of(command + ": " + wrong + suggestion(failure) + "; " + hint));
        return ExitCode.USAGE.number();
    }

    private String suggestion(ParameterException failure) {
        return failure instanceof UnmatchedArgumentException unmatched
                ? meant(unmatched)
                        .map(word -> "; " + console.messages().text("duopan.did-you-mean", word))
                        .orElse("")
                : "";
    }

    /** A word where a command is expected is one that was misspelt. */
    private static Optional<String> meant(UnmatchedArgumentException unmatched) {
        return unmatched.getSuggestions().stream()
                .findFirst()
                .or(() -> Suggestion.nearest(
                        unmatched.getUnmatched().getFirst(),
                        unmatched.getCommandLine().getSubcommands().keySet()));
    }
}
