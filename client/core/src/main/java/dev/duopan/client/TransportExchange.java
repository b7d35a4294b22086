package dev.duopan.client;

import java.io.IOException;

/** The last stage: sends over the transport and has the answer judged. */
record TransportExchange<T>(Transport transport, Judge<T> judge) implements Exchange<T> {
    @Override
    public Answer<T> send(Attempt attempt) throws IOException {
        return judge.judge(transport.send(attempt.request(), attempt.timeouts()));
    }
}
