package dev.duopan.client;

import dev.duopan.api.RetryAdvice;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Repeats an attempt that failed, after a pause, where that can help and can't harm. */
record RetriedExchange<T>(Exchange<T> next, Retries.Series retries) implements Exchange<T> {
    private static final double GROWTH = 2;
    private static final double VARIATION = 0.25;

    @Override
    public Answer<T> send(Attempt attempt) throws IOException {
        if (retries.attempts() == 1) {
            return next.send(attempt);
        }
        try {
            return Failsafe.with(policy(attempt)).get(() -> next.send(attempt));
        } catch (FailsafeException e) {
            throw unwrapped(e);
        }
    }

    private RetryPolicy<Answer<T>> policy(Attempt attempt) {
        return RetryPolicy.<Answer<T>>builder()
                .handleIf((answer, failure) -> worthRepeating(attempt, answer, failure))
                .withBackoff(retries.firstPause(), retries.longestPause(), GROWTH)
                .withJitter(VARIATION)
                .withMaxAttempts(retries.attempts())
                .withMaxDuration(retries.within())
                .onRetryScheduled(event -> discard(event.getLastResult()))
                .build();
    }

    private static boolean worthRepeating(Attempt attempt, @Nullable Answer<?> answer, @Nullable Throwable failure) {
        if (Thread.currentThread().isInterrupted()) {
            return false;
        }
        return answer == null
                ? failure != null && isPassing(attempt, failure)
                : answer.advice() == RetryAdvice.BACK_OFF
                        && attempt.repeatable()
                        && !answer.turnedAway()
                        && answer.retryAfter().isZero();
    }

    private static boolean isPassing(Attempt attempt, Throwable failure) {
        return switch (failure) {
            case NotSentException notSent -> !notSent.lasting();
            case UnsendableBodyException unsendable -> false;
            case IOException lost -> attempt.repeatable();
            default -> false;
        };
    }

    private static void discard(@Nullable Answer<?> answer) throws IOException {
        if (answer != null) {
            answer.discard();
        }
    }

    private static IOException unwrapped(FailsafeException failure) {
        if (failure.getCause() instanceof IOException cause) {
            return cause;
        }
        if (failure.getCause() instanceof InterruptedException) {
            Thread.currentThread().interrupt();
            return NotSentException.interrupted("waiting for the next attempt");
        }
        throw failure;
    }
}
