package dev.duopan.netdisk;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.util.Locale;
import java.util.Objects;

/** The caller isn't known: a token or code was refused. Protocols answer by the {@linkplain #problem() problem}. */
public final class TokenRejectedException extends DuopanException {
    private final TokenProblem problem;

    TokenRejectedException(String what, TokenProblem problem) {
        super(ErrorKind.UNAUTHENTICATED, describe(what, problem));
        this.problem = Objects.requireNonNull(problem, "problem is null");
    }

    /** Returns why it was refused. */
    public TokenProblem problem() {
        return problem;
    }

    private static String describe(String what, TokenProblem problem) {
        String reason = problem.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return "Check of the " + what + ": " + reason + "; ask for a new one";
    }
}
