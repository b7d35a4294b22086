package dev.duopan.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** One request as a server receives it, and the way to answer it. Used by one thread at a time; blocking. */
public interface WireExchange {
    /** Returns the method as it was sent; it may be any word. */
    String method();

    /** Returns the path as it was sent, still percent-encoded. */
    String rawPath();

    /** Returns the query as it was sent, without the question mark; empty if there was none. */
    String rawQuery();

    /** Returns the header fields. */
    WireHeaders headers();

    /** Returns the body; reading fails with an {@link IOException} if it ends before its announced length. */
    InputStream body() throws IOException;

    /** Returns the address of the peer, for limits and logs. */
    String peer();

    /** Tells whether an answer was begun. */
    boolean answered();

    /**
     * Begins the answer and returns the stream for its body, which the caller closes.
     *
     * @param length the exact number of bytes that follow
     * @throws IllegalStateException if the answer was begun already
     */
    OutputStream answer(int status, WireHeaders headers, long length) throws IOException;
}
