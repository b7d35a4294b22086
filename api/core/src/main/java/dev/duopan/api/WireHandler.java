package dev.duopan.api;

import java.io.IOException;

/** Something that answers requests: a whole server, or one part of it. */
@FunctionalInterface
public interface WireHandler {
    /** Answers one request completely before it returns. */
    void handle(WireExchange exchange) throws IOException;
}
