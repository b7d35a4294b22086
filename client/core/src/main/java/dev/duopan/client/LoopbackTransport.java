package dev.duopan.client;

import dev.duopan.api.WireHandler;
import dev.duopan.api.WireRequest;
import dev.duopan.api.WireResponse;
import java.io.IOException;

/**
 * Carries requests to a server in the same process, without a socket and without keeping a body whole.
 *
 * <p>The server runs on a virtual thread for each request and sees what it would see over a socket: the address and the
 * header fields as they would travel, a body that ends early if the client fails, a client that goes away. The client sees
 * early answers, truncated bodies, silence and, where the server throws, a lost connection.
 */
public final class LoopbackTransport implements Transport {
    private final WireHandler server;
    private volatile boolean closed;

    /** A transport to a server. */
    public LoopbackTransport(WireHandler server) {
        this.server = server;
    }

    @Override
    public WireResponse send(WireRequest request, CallTimeouts timeouts) throws IOException {
        if (closed) {
            throw NotSentException.lasting(new IOException("the transport is closed"));
        }
        LoopbackExchange exchange = new LoopbackExchange(request, timeouts);
        Thread.ofVirtual().name("loopback server").start(() -> exchange.serve(server));
        Thread.ofVirtual().name("loopback upload").start(exchange::upload);
        return exchange.await();
    }

    @Override
    public void close() {
        closed = true;
    }
}
