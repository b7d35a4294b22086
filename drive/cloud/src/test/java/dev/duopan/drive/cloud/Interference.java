package dev.duopan.drive.cloud;

import dev.duopan.api.WireHeaders;
import dev.duopan.api.WireRequest;
import dev.duopan.api.WireResponse;
import dev.duopan.client.CallTimeouts;
import dev.duopan.client.Transport;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** Lets something happen before certain requests reach another transport, or refuses them. */
final class Interference implements Transport {
    private static final int FORBIDDEN = 403;

    private final Transport transport;
    private volatile Consumer<WireRequest> before = request -> {};
    private volatile String refused = "nothing";

    Interference(Transport transport) {
        this.transport = transport;
    }

    /** Lets something happen before each request to a path. */
    void before(String path, Runnable event) {
        before = request -> {
            if (request.uri().getPath().equals(path)) {
                event.run();
            }
        };
    }

    /** Refuses requests to a path. */
    void refuse(String path) {
        refused = path;
    }

    @Override
    public WireResponse send(WireRequest request, CallTimeouts timeouts) throws IOException {
        before.accept(request);
        return request.uri().getPath().equals(refused)
                ? new WireResponse(FORBIDDEN, WireHeaders.NONE, InputStream.nullInputStream())
                : transport.send(request, timeouts);
    }

    @Override
    public void close() {
        transport.close();
    }
}
