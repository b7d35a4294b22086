package dev.duopan.drive.cloud;

import dev.duopan.api.WireRequest;
import dev.duopan.api.WireResponse;
import dev.duopan.client.CallTimeouts;
import dev.duopan.client.Transport;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** Breaks the first long body over another transport after so many bytes, and lets something happen then. */
final class CutBody implements Transport {
    private final Transport transport;
    private final long limit;
    private final Runnable event;
    private final AtomicBoolean cut = new AtomicBoolean();
    private final List<String> ranges = new CopyOnWriteArrayList<>();

    CutBody(Transport transport, long limit, Runnable event) {
        this.transport = transport;
        this.limit = limit;
        this.event = event;
    }

    /** Returns the ranges that were asked for, in order. */
    List<String> ranges() {
        return ranges;
    }

    @Override
    public WireResponse send(WireRequest request, CallTimeouts timeouts) throws IOException {
        request.headers().find("Range").ifPresent(ranges::add);
        WireResponse answer = transport.send(request, timeouts);
        return new WireResponse(answer.status(), answer.headers(), new CutStream(answer.body()));
    }

    private final class CutStream extends FilterInputStream {
        private long left = limit;

        CutStream(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left == 0 && cut.compareAndSet(false, true)) {
                event.run();
                throw new IOException("connection reset");
            }
            int some = in.read(bytes, offset, (int) (cut.get() ? length : Math.min(length, left)));
            left -= Math.clamp(some, 0, left);
            return some;
        }
    }

    @Override
    public void close() {
        transport.close();
    }
}
