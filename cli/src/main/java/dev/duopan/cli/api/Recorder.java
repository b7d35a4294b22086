package dev.duopan.cli.api;

import dev.duopan.api.WireRequest;
import dev.duopan.api.WireResponse;
import dev.duopan.client.CallTimeouts;
import dev.duopan.client.Transport;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Remembers the body of the last answer, so that it can be shown with all that a newer service may have put in. */
final class Recorder implements Transport {
    private static final int LIMIT = 64 << 20;

    private final Transport transport;
    private volatile byte[] last = {};

    Recorder(Transport transport) {
        this.transport = transport;
    }

    @Override
    public WireResponse send(WireRequest request, CallTimeouts timeouts) throws IOException {
        try (WireResponse response = transport.send(request, timeouts)) {
            byte[] body = response.body().readNBytes(LIMIT + 1);
            last = body;
            return new WireResponse(response.status(), response.headers(), new ByteArrayInputStream(body));
        }
    }

    byte[] last() {
        return last;
    }

    @Override
    public void close() {
        transport.close();
    }
}
