package dev.duopan.testkit.fault;

import dev.duopan.api.ErrorRow;
import dev.duopan.api.WireHeaders;
import java.time.Duration;

/** Something that goes wrong with one request on its way. */
public sealed interface Fault {
    /** The connection breaks. */
    record Cut(Moment moment) implements Fault {}

    /** When a connection breaks. */
    enum Moment {
        /** The request was begun; nothing of it reaches the server. */
        BEFORE_REQUEST,
        /** Half of the request's body reaches the server; a request without a body doesn't reach it. */
        WITHIN_REQUEST,
        /** The server acted on the request and answered; nothing of the answer reaches the client. */
        BEFORE_ANSWER,
        /** The head of the answer and half of its body reach the client. */
        WITHIN_ANSWER
    }

    /** A host in between answers with an HTTP status, a short page of text and header fields of its own. The server hears nothing. */
    record Status(int status, WireHeaders headers) implements Fault {}

    /** The server acts on the request, but a host in between answers with an HTTP status in its place, as gateways do. */
    record Overruled(int status) implements Fault {}

    /** The provider refuses with an error of its own, in the envelope of the request's path. The server hears nothing. */
    record Refusal(ErrorRow error) implements Fault {}

    /** The answer is late. */
    record Delay(Duration pause) implements Fault {}

    /** The connection breaks at that moment. */
    static Fault cut(Moment moment) {
        return new Cut(moment);
    }

    /** A host in between answers with a status alone. */
    static Fault status(int status) {
        return new Status(status, WireHeaders.NONE);
    }

    /** HTTP 429, to come back after so many seconds. */
    static Fault tooMany(int seconds) {
        return new Status(429, WireHeaders.of("Retry-After", Integer.toString(seconds)));
    }

    /** The provider refuses. */
    static Fault refusal(ErrorRow error) {
        return new Refusal(error);
    }
}
