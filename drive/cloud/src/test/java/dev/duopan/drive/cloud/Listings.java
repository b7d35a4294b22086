package dev.duopan.drive.cloud;

import dev.duopan.api.WireHeaders;
import dev.duopan.api.WireRequest;
import dev.duopan.api.WireResponse;
import dev.duopan.client.CallTimeouts;
import dev.duopan.client.Transport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the pages of listings that are asked for over another transport, and may refuse one of them. */
final class Listings implements Transport {
    private static final int FORBIDDEN = 403;

    private final Transport transport;
    private final AtomicInteger pages = new AtomicInteger();
    private final AtomicInteger others = new AtomicInteger();
    private volatile int refused;

    Listings(Transport transport) {
        this.transport = transport;
    }

    @Override
    public WireResponse send(WireRequest request, CallTimeouts timeouts) throws IOException {
        if (!isListing(request)) {
            others.incrementAndGet();
        } else if (pages.incrementAndGet() == refused) {
            byte[] body = "refused".getBytes(StandardCharsets.UTF_8);
            return new WireResponse(FORBIDDEN, WireHeaders.NONE, new ByteArrayInputStream(body));
        }
        return transport.send(request, timeouts);
    }

    private static boolean isListing(WireRequest request) {
        String address = request.uri().toString();
        return address.contains("/file/list") || address.contains("method=list");
    }

    /** Begins to count anew, and refuses the page of that number; 0 for none. */
    void restart(int page) {
        pages.set(0);
        others.set(0);
        refused = page;
    }

    /** Returns how many pages were asked for. */
    int pages() {
        return pages.get();
    }

    /** Returns how many other requests there were. */
    int others() {
        return others.get();
    }

    @Override
    public void close() {
        transport.close();
    }
}
