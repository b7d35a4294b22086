package dev.duopan.cli.api;

import dev.duopan.api.WireHeaders;
import dev.duopan.api.WireRequest;
import dev.duopan.api.WireResponse;
import dev.duopan.client.CallTimeouts;
import dev.duopan.client.Transport;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Remembers the last answer, so that it can be shown with all that a newer service may have put in. */
final class Recorder implements Transport {
    private static final int LIMIT = 64 << 20;

    private final Transport transport;
    private volatile WireHeaders headers = WireHeaders.NONE;
    private volatile byte[] body = {};

    Recorder(Transport transport) {
        this.transport = transport;
    }

    @Override
    public WireResponse send(WireRequest request, CallTimeouts timeouts) throws IOException {
        try (WireResponse response = transport.send(request, timeouts)) {
            byte[] bytes = response.body().readNBytes(LIMIT + 1);
            headers = response.headers();
            body = bytes;
            return new WireResponse(response.status(), response.headers(), new ByteArrayInputStream(bytes));
        }
    }

    WireHeaders headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    @Override
    public void close() {
        transport.close();
    }
}
