package dev.duopan.drive.cloud;

import dev.duopan.api.WireRequest;
import dev.duopan.api.WireResponse;
import dev.duopan.client.CallTimeouts;
import dev.duopan.client.Transport;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the bytes of all bodies, on their way there and back. */
final class WireBytes implements Transport {
    private final Transport transport;
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong received = new AtomicLong();

    /** Sends over a transport, which is closed with this. */
    WireBytes(Transport transport) {
        this.transport = transport;
    }

    long sent() {
        return sent.get();
    }

    long received() {
        return received.get();
    }

    @Override
    public WireResponse send(WireRequest request, CallTimeouts timeouts) throws IOException {
        sent.addAndGet(Math.max(0, request.body().length()));
        WireResponse answer = transport.send(request, timeouts);
        return new WireResponse(answer.status(), answer.headers(), counted(answer.body()));
    }

    private InputStream counted(InputStream body) {
        return new FilterInputStream(body) {
            @Override
            public int read() throws IOException {
                int read = super.read();
                received.addAndGet(read < 0 ? 0 : 1);
                return read;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = super.read(bytes, offset, length);
                received.addAndGet(Math.max(0, read));
                return read;
            }
        };
    }

    @Override
    public void close() {
        transport.close();
    }
}
