package dev.duopan.client;

import dev.duopan.api.ApiException;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.RetryAdvice;
import dev.duopan.api.WireResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** What the service said, judged. */
sealed interface Answer<T> {
    /** Returns what the caller gets. */
    T take();

    /** Lets go of what isn't wanted any more. */
    void discard() throws IOException;

    /** Returns a word for logs. */
    String summary();

    /** Returns what the service wants done about it. */
    RetryAdvice advice();

    /** Returns what went wrong in general. Meaningless for a success. */
    ErrorKind kind();

    /** Returns how long the service wants to be left alone; zero if it didn't say. */
    Duration retryAfter();

    /** Tells whether the service turned the call away before it acted on it. */
    default boolean turnedAway() {
        return kind() == ErrorKind.RATE_LIMITED || kind() == ErrorKind.BUSY;
    }

    /** Tells whether a host in between may have answered after the service acted on the call. */
    default boolean uncertain() {
        return false;
    }

    /** A success. */
    record Accepted<T>(T result, int status) implements Answer<T> {
        @Override
        public T take() {
            return result;
        }

        @Override
        public void discard() {}

        @Override
        public String summary() {
            return Integer.toString(status);
        }

        @Override
        public RetryAdvice advice() {
            return RetryAdvice.NEVER;
        }

        @Override
        public ErrorKind kind() {
            return ErrorKind.UNAVAILABLE;
        }

        @Override
        public Duration retryAfter() {
            return Duration.ZERO;
        }
    }

    /** An answer that holds no result. */
    record Refused<T>(DuopanException failure, Duration retryAfter) implements Answer<T> {
        Refused(DuopanException failure) {
            this(failure, Duration.ZERO);
        }

        @Override
        public T take() {
            throw failure;
        }

        @Override
        public void discard() {}

        @Override
        public String summary() {
            return failure instanceof ApiException refusal
                    ? "%d code %s".formatted(refusal.status(), refusal.code())
                    : "unusable";
        }

        @Override
        public RetryAdvice advice() {
            return failure instanceof ApiException refusal ? refusal.retry() : RetryAdvice.NEVER;
        }

        @Override
        public ErrorKind kind() {
            return failure.kind();
        }

        @Override
        public boolean uncertain() {
            return failure instanceof ApiException refusal
                    && refusal.kind() == ErrorKind.UNAVAILABLE
                    && refusal.status() >= 500;
        }
    }

    /** An answer that isn't looked into, whatever its status. */
    record Raw(WireResponse response) implements Answer<WireResponse> {
        @Override
        public WireResponse take() {
            return response;
        }

        @Override
        public void discard() throws IOException {
            response.close();
        }

        @Override
        public String summary() {
            return Integer.toString(response.status());
        }

        @Override
        public RetryAdvice advice() {
            return switch (response.status()) {
                case 401 -> RetryAdvice.AUTHENTICATE;
                case 429 -> RetryAdvice.BACK_OFF;
                default -> response.status() >= 500 ? RetryAdvice.BACK_OFF : RetryAdvice.NEVER;
            };
        }

        @Override
        public ErrorKind kind() {
            return response.status() == 429 ? ErrorKind.RATE_LIMITED : ErrorKind.UNAVAILABLE;
        }

        @Override
        public Duration retryAfter() {
            return RetryAfter.of(response.headers(), Instant.now());
        }
    }
}
