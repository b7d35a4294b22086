package dev.duopan.client.baidu;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How often and how long somebody asks for what the service does meanwhile.
 *
 * @param pause between two questions; clients ask every half to five seconds (docs/wire/baidu-xpan.md section 6)
 * @param end after which nobody asks any more
 */
public record Patience(Duration pause, Duration end) {
    /** Every second for an hour. */
    public static final Patience USUAL = new Patience(Duration.ofSeconds(1), Duration.ofHours(1));

    /**
     * Patience.
     *
     * @throws IllegalArgumentException if a time isn't positive
     */
    public Patience {
        if (!pause.isPositive() || !end.isPositive()) {
            throw new IllegalArgumentException("not a way to wait: every %s for %s".formatted(pause, end));
        }
    }

    /**
     * Asks until there is an answer.
     *
     * @throws DuopanException of kind UNAVAILABLE if there is none in time, or the calling thread is interrupted
     */
    <T> T ask(String what, Supplier<Optional<T>> question) {
        long begun = System.nanoTime();
        Optional<T> answer = question.get();
        while (answer.isEmpty()) {
            if (System.nanoTime() - begun > end.toNanos()) {
                throw new DuopanException(
                        ErrorKind.UNAVAILABLE,
                        "Wait for %s: it wasn't done after %s; ask again later".formatted(what, end));
            }
            sleep(what);
            answer = question.get();
        }
        return answer.get();
    }

    private void sleep(String what) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DuopanException(ErrorKind.UNAVAILABLE, "Wait for %s: it was interrupted".formatted(what), e);
        }
    }
}
