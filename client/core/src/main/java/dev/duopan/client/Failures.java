package dev.duopan.client;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.io.IOException;

/** Says in words what became of an attempt that got no answer. */
final class Failures {
    private Failures() {}

    static DuopanException of(Attempt attempt, IOException failure) {
        if (failure instanceof UnsendableBodyException) {
            return new DuopanException(
                    ErrorKind.INVALID,
                    "%s wasn't sent, its body can't be read: %s".formatted(attempt.name(), reason(failure)),
                    failure);
        }
        if (failure instanceof NotSentException) {
            return new DuopanException(
                    ErrorKind.UNAVAILABLE,
                    "%s wasn't sent, no connection: %s".formatted(attempt.name(), reason(failure)),
                    failure);
        }
        return attempt.repeatable()
                ? new DuopanException(ErrorKind.UNAVAILABLE, noAnswer(attempt, failure), failure)
                : new OutcomeUnknownException(
                        noAnswer(attempt, failure)
                                + "; it may or may not have taken effect, so look before trying again",
                        failure);
    }

    private static String noAnswer(Attempt attempt, IOException failure) {
        return Thread.currentThread().isInterrupted()
                ? "%s was interrupted before its answer came".formatted(attempt.name())
                : "%s got no whole answer: %s".formatted(attempt.name(), reason(failure));
    }

    private static String reason(IOException failure) {
        Throwable origin = failure.getCause() == null ? failure : failure.getCause();
        String message = origin.getMessage();
        return origin.getClass().getSimpleName() + (message == null ? "" : " (" + message + ")");
    }
}
