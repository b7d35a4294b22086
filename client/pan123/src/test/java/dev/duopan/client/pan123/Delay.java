package dev.duopan.client.pan123;

import dev.duopan.api.WireRequest;
import dev.duopan.api.WireResponse;
import dev.duopan.client.CallTimeouts;
import dev.duopan.client.Transport;
import java.io.IOException;
import java.util.function.Consumer;

/** A transport before whose requests something happens. */
record Delay(Transport next, Consumer<WireRequest> before) implements Transport {
    @Override
    public WireResponse send(WireRequest request, CallTimeouts timeouts) throws IOException {
        before.accept(request);
        return next.send(request, timeouts);
    }

    @Override
    public void close() {
        next.close();
    }
}
