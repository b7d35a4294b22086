package dev.duopan.client;

import dev.duopan.api.Api;
import dev.duopan.api.DuopanException;
import dev.duopan.api.Endpoint;
import dev.duopan.api.Envelope;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.WireResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads an enveloped answer whole, or the address to which it redirects, and takes the result or the refusal out of it.
 *
 * @param limit the largest body that is read, in bytes
 */
record EnvelopeJudge<R>(Endpoint<? extends Api<R>> endpoint, Envelope envelope, int limit) implements Judge<R> {
    @Override
    public Answer<R> judge(WireResponse response) throws IOException {
        try (response) {
            Optional<String> location =
                    endpoint.redirects() ? response.headers().find("Location") : Optional.empty();
            if (location.isPresent()) {
                return answer(response, () -> envelope.redirect(endpoint, response.status(), location.get()));
            }
            byte[] body = response.body().readNBytes(limit + 1);
            return body.length > limit
                    ? tooLong()
                    : answer(response, () -> envelope.unwrap(endpoint, response.status(), body));
        }
    }

    private Answer<R> tooLong() {
        return new Answer.Refused<>(new DuopanException(
                ErrorKind.UNAVAILABLE,
                "%s answered more than %d bytes where a result was expected; is the base URL right?"
                        .formatted(endpoint.name(), limit)));
    }

    private static <T> Answer<T> answer(WireResponse response, Supplier<T> reading) {
        try {
            return new Answer.Accepted<>(reading.get(), response.status());
        } catch (DuopanException e) {
            return new Answer.Refused<>(e, RetryAfter.of(response.headers(), Instant.now()));
        }
    }
}
