package dev.duopan.client;

import dev.duopan.api.ApiException;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.RetryAdvice;
import dev.duopan.api.WireResponse;
import java.io.IOException;

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

    /** Tells whether the service turned the call away before it acted on it. */
    boolean turnedAway();

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
        public boolean turnedAway() {
            return false;
        }
    }

    /** An answer that holds no result. */
    record Refused<T>(DuopanException failure) implements Answer<T> {
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
        public boolean turnedAway() {
            return failure.kind() == ErrorKind.RATE_LIMITED || failure.kind() == ErrorKind.BUSY;
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
        public boolean turnedAway() {
            return response.status() == 429;
        }
    }
}
