package dev.duopan.cli.console;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Option;

/** Makes sure that somebody wants what can't be undone: by an option, or by an answer at the terminal. */
public final class Confirmation {
    private static final Set<String> ASSENT = Set.of("y", "yes", "是");

    private final Console console;

    @Option(
            names = {"-y", "--yes"},
            descriptionKey = "confirmation.yes")
    private boolean yes;

    /** Options of a command that speaks to the given console. */
    public Confirmation(Console console) {
        this.console = console;
    }

    /**
     * Returns whether it is wanted.
     *
     * @param question what a person is asked, in one line
     * @throws DuopanException of kind INVALID if the option isn't given and nobody sits at a terminal
     */
    public boolean given(String question) {
        return yes
                || console.in()
                        .answered(question + " " + console.messages().text("confirmation.choice") + " ")
                        .map(answer -> ASSENT.contains(answer.strip().toLowerCase(Locale.ROOT)))
                        .orElseThrow(() -> new DuopanException(
                                ErrorKind.INVALID, console.messages().text("confirmation.missing", question)));
    }
}
