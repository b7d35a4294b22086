package dev.duopan.client;

import dev.duopan.api.ErrorKind;
import dev.duopan.api.RetryAdvice;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Repeats an attempt that the provider turned away, after a pause that grows and is never shorter than the provider asked for.
 * A provider that asks for more than there is patience gets no further attempt.
 */
record PatientExchange<T>(Exchange<T> next, Retries retries, WaitTeller teller, Limited limited)
        implements Exchange<T> {
    private static final double VARIATION = 0.25;

    /** Hears that the provider limits calls, and for how long it is left alone. */
    @FunctionalInterface
    interface Limited {
        /** Nobody else has to know. */
        Limited ALONE = pause -> {};

        /**
         * Nobody should make such calls for that long.
         *
         * @throws IOException if the calling thread is interrupted
         */
        void closed(Duration pause) throws IOException;
    }

    @Override
    public Answer<T> send(Attempt attempt) throws IOException {
        long begun = teller.pace().nanos();
        for (int number = 1; ; number++) {
            Answer<T> answer = next.send(attempt);
            if (answer.advice() != RetryAdvice.BACK_OFF || !isTurnedAway(attempt, answer)) {
                return answer;
            }
            Retries.Series series = retries.afterRefusal(answer.kind());
            Duration pause = pause(series, number, answer.retryAfter());
            Duration end = Duration.ofNanos(teller.pace().nanos() - begun).plus(pause);
            if (number >= series.attempts() || end.compareTo(series.within()) > 0) {
                return answer;
            }
            answer.discard();
            if (answer.kind() == ErrorKind.RATE_LIMITED) {
                close(pause);
            }
            pause(answer.kind(), pause);
        }
    }

    private void close(Duration pause) throws NotSentException {
        try {
            limited.closed(pause);
        } catch (IOException e) {
            throw NotSentException.lasting(e);
        }
    }

    /** Who names a time to come back has done nothing, most likely: enough for calls that may be made twice. */
    private static boolean isTurnedAway(Attempt attempt, Answer<?> answer) {
        return answer.turnedAway()
                || (attempt.repeatable() && answer.retryAfter().isPositive());
    }

    private static Duration pause(Retries.Series series, int number, Duration wanted) {
        double doubled = Math.scalb((double) series.firstPause().toNanos(), number - 1);
        double grown = Math.min(doubled, (double) series.longestPause().toNanos());
        double varied = grown * ThreadLocalRandom.current().nextDouble(1 - VARIATION, 1 + VARIATION);
        Duration own = Duration.ofNanos((long) varied);
        return own.compareTo(wanted) < 0 ? wanted : own;
    }

    private void pause(ErrorKind kind, Duration pause) throws NotSentException {
        teller.refused(kind == ErrorKind.RATE_LIMITED ? Wait.Reason.LIMITED : Wait.Reason.BUSY, pause);
        try {
            teller.pace().sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw NotSentException.interrupted("waiting for the next attempt");
        }
    }
}
