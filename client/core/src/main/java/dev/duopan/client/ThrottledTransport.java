package dev.duopan.client;

import dev.duopan.api.WireBody;
import dev.duopan.api.WireRequest;
import dev.duopan.api.WireResponse;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Keeps the bodies of all requests and answers together within a {@link Bandwidth}. Header fields don't count. */
public final class ThrottledTransport implements Transport {
    private final Transport transport;
    private final Bandwidth bandwidth;

    /** Sends over a transport, which is closed with this. */
    public ThrottledTransport(Transport transport, Bandwidth bandwidth) {
        this.transport = transport;
        this.bandwidth = bandwidth;
    }

    @Override
    public WireResponse send(WireRequest request, CallTimeouts timeouts) throws IOException {
        WireRequest slow = request.body().length() > 0
                ? new WireRequest(
                        request.verb(), request.uri(), request.headers(), new SlowBody(request.body(), bandwidth))
                : request;
        WireResponse answer = transport.send(slow, timeouts);
        return new WireResponse(answer.status(), answer.headers(), new SlowInput(answer.body(), bandwidth));
    }

    @Override
    public void close() {
        transport.close();
    }

    private record SlowBody(WireBody body, Bandwidth bandwidth) implements WireBody {
        @Override
        public String contentType() {
            return body.contentType();
        }

        @Override
        public long length() {
            return body.length();
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            SlowOutput slow = new SlowOutput(out, bandwidth);
            body.writeTo(slow);
            slow.flush();
        }
    }

    private static final class SlowOutput extends FilterOutputStream {
        private final Bandwidth bandwidth;

        SlowOutput(OutputStream out, Bandwidth bandwidth) {
            super(out);
            this.bandwidth = bandwidth;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int done = 0;
            while (done < length) {
                int part = Math.min(bandwidth.step(), length - done);
                bandwidth.await(part);
                out.write(bytes, offset + done, part);
                done += part;
            }
        }
    }

    private static final class SlowInput extends FilterInputStream {
        private final Bandwidth bandwidth;

        SlowInput(InputStream in, Bandwidth bandwidth) {
            super(in);
            this.bandwidth = bandwidth;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            if (read >= 0) {
                bandwidth.await(1);
            }
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int most = bandwidth.isUnlimited() ? length : Math.min(length, bandwidth.step());
            int read = in.read(bytes, offset, most);
            bandwidth.await(Math.max(0, read));
            return read;
        }
    }
}
