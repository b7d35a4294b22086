package dev.duopan.client;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a line for every attempt: what, how it ended, how long it took. Never a query, a header field or a body. */
record LoggedExchange<T>(Exchange<T> next) implements Exchange<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Client.class);

    @Override
    public Answer<T> send(Attempt attempt) throws IOException {
        long start = System.nanoTime();
        try {
            Answer<T> answer = next.send(attempt);
            log(attempt, start, answer.summary());
            return answer;
        } catch (IOException | RuntimeException e) {
            log(attempt, start, e.getClass().getSimpleName());
            throw e;
        }
    }

    private static void log(Attempt attempt, long start, String summary) {
        LOG.debug(
                "{}: {} after {} ms",
                attempt.name(),
                summary,
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }
}
