package dev.duopan.client;

import dev.duopan.api.Endpoint;
import java.io.IOException;

/** Waits until the account may call the endpoint again. */
record PacedExchange<T>(Exchange<T> next, RateLimits limits, Endpoint<?> endpoint, WaitTeller teller)
        implements Exchange<T> {
    @Override
    public Answer<T> send(Attempt attempt) throws IOException {
        try {
            limits.await(endpoint, teller::paced);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw NotSentException.interrupted("waiting for the rate limit");
        } catch (IOException e) {
            throw NotSentException.lasting(e);
        }
        return next.send(attempt);
    }
}
