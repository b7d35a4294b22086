package dev.duopan.client;

import dev.duopan.api.Endpoint;
import dev.duopan.api.RetryAdvice;
import java.io.IOException;

/** Says who is calling; if the service refuses the token, renews it once and repeats once. */
record AuthorisedExchange<T>(Exchange<T> next, Credentials credentials, Endpoint<?> endpoint) implements Exchange<T> {
    @Override
    public Answer<T> send(Attempt attempt) throws IOException {
        Credentials.Authorised authorised = credentials.authorise(endpoint, attempt.request());
        Answer<T> answer = next.send(attempt.with(authorised.request()));
        if (answer.advice() != RetryAdvice.AUTHENTICATE || authorised.token() == null) {
            return answer;
        }
        if (!renewed(authorised, answer)) {
            return answer;
        }
        answer.discard();
        return next.send(
                attempt.with(credentials.authorise(endpoint, attempt.request()).request()));
    }

    private boolean renewed(Credentials.Authorised authorised, Answer<T> answer) throws IOException {
        try {
            return authorised.token() != null && credentials.renew(authorised.token());
        } catch (RuntimeException e) {
            answer.discard();
            throw e;
        }
    }
}
