package dev.duopan.client;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

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
            return new DuopanException(ErrorKind.UNAVAILABLE, notSent(attempt, failure), failure);
        }
        return attempt.repeatable()
                ? new DuopanException(ErrorKind.UNAVAILABLE, noAnswer(attempt, failure), failure)
                : unknown(noAnswer(attempt, failure), failure);
    }

    /** What became of a call that can't be made twice and was answered by a failure on the way. */
    static DuopanException uncertain(Attempt attempt, Answer<?> answer) {
        return unknown("%s was answered %s".formatted(attempt.name(), answer.summary()), null);
    }

    private static OutcomeUnknownException unknown(String what, @Nullable Exception cause) {
        return new OutcomeUnknownException(
                what + "; it may or may not have taken effect, so look before trying again", cause);
    }

    private static String notSent(Attempt attempt, IOException failure) {
        return Thread.currentThread().isInterrupted()
                ? "%s was interrupted before it was sent".formatted(attempt.name())
                : "%s wasn't sent, no connection: %s; check the address, the network and whether the service runs"
                        .formatted(attempt.name(), reason(failure));
    }

    private static String noAnswer(Attempt attempt, IOException failure) {
        return Thread.currentThread().isInterrupted()
                ? "%s was interrupted before its answer came".formatted(attempt.name())
                : "%s got no whole answer: %s".formatted(attempt.name(), reason(failure));
    }

    private static String reason(IOException failure) {
        Throwable origin = failure.getCause() == null ? failure : failure.getCause();
        String kind = origin.getClass().getSimpleName();
        String message = origin.getMessage();
        if (message == null) {
            return kind;
        }
        return isSentence(message) ? message : "%s (%s)".formatted(kind, message);
    }

    private static boolean isSentence(String message) {
        return message.indexOf(' ') > 0;
    }
}
