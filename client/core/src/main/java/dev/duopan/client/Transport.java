package dev.duopan.client;

import dev.duopan.api.WireRequest;
import dev.duopan.api.WireResponse;
import java.io.IOException;

/**
 * The way to a server and back, one request at a time and without opinions.
 *
 * <p>A transport follows no redirect, repeats nothing, keeps no cookies and changes no byte. It sends the request's header
 * fields and its body with {@code Content-Length}, never chunked, and adds only what HTTP needs. Safe for use by many
 * threads. Calls block; an interrupt ends them on virtual threads.
 */
public interface Transport extends AutoCloseable {
    /**
     * Sends a request and returns when status and header fields of the answer are there. The body is streamed; closing it
     * before its end drops the connection.
     *
     * @throws NotSentException if the request certainly didn't reach the peer
     * @throws UnsendableBodyException if the request's own body can't be read or hasn't the length it announced
     * @throws java.net.SocketTimeoutException if the peer was silent for too long
     * @throws IOException if the connection was lost, so that the peer may or may not have acted on the request
     */
    WireResponse send(WireRequest request, CallTimeouts timeouts) throws IOException;

    /** Drops all connections. */
    @Override
    void close();
}
