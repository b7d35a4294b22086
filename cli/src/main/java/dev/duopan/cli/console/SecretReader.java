package dev.duopan.cli.console;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Secret;

/**
 * Gets secrets from the caller of a command: from standard input if an option says so, else from the person at the terminal.
 * A secret is never an argument, because arguments can be seen by others.
 */
public final class SecretReader {
    private final Console console;

    /** A reader of the console's input. */
    public SecretReader(Console console) {
        this.console = console;
    }

    /**
     * Gets a secret.
     *
     * @param fromInput whether it is the next line of standard input
     * @param option the option that makes it so, for the message if nobody gives the secret
     * @param question what a person is asked
     * @throws DuopanException of kind INVALID if there is none
     */
    public Secret read(boolean fromInput, String option, String question) {
        return fromInput
                ? console.in()
                        .line()
                        .filter(line -> !line.isEmpty())
                        .map(Secret::of)
                        .orElseThrow(() -> missing("secret.input-is-empty", option))
                : console.in().typed(question).orElseThrow(() -> missing("secret.no-terminal", option));
    }

    /** Gets a new secret; a person has to type it twice. */
    public Secret readNew(boolean fromInput, String option, String question) {
        Secret secret = read(fromInput, option, question);
        if (!fromInput && !secret.equals(read(false, option, console.messages().text("secret.again")))) {
            throw new DuopanException(ErrorKind.INVALID, console.messages().text("secret.differs"));
        }
        return secret;
    }

    private DuopanException missing(String key, String option) {
        return new DuopanException(ErrorKind.INVALID, console.messages().text(key, option));
    }
}
