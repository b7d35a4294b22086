package dev.duopan.client;

import java.io.IOException;

/** One stage on the way to an answer; all but the last wrap another. */
@FunctionalInterface
interface Exchange<T> {
    /**
     * Makes the attempt.
     *
     * @throws IOException if no whole answer came
     */
    Answer<T> send(Attempt attempt) throws IOException;
}
