package dev.duopan.cli.demo;

import dev.duopan.api.WireRequest;
import dev.duopan.api.WireResponse;
import dev.duopan.client.CallTimeouts;
import dev.duopan.client.Transport;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the bytes of the bodies that requests carry over another transport. */
final class CountingTransport implements Transport {
    private final Transport transport;
    private final AtomicLong sent = new AtomicLong();

    CountingTransport(Transport transport) {
        this.transport = transport;
    }

    @Override
    public WireResponse send(WireRequest request, CallTimeouts timeouts) throws IOException {
        sent.addAndGet(request.body().length());
        return transport.send(request, timeouts);
    }

    /** Returns the bytes of all request bodies so far, those of repeated requests each time. */
    long sent() {
        return sent.get();
    }

    @Override
    public void close() {
        transport.close();
    }
}
