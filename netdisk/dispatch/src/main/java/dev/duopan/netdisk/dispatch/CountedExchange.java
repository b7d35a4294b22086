package dev.duopan.netdisk.dispatch;

import dev.duopan.api.WireExchange;
import dev.duopan.api.WireHeaders;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Counts the bytes of an answer's body that were sent, also if the answer breaks off. */
public class CountedExchange extends ForwardingExchange {
    private long sent;

    /** Counts what answers the given exchange. */
    public CountedExchange(WireExchange exchange) {
        super(exchange);
    }

    /** Returns the bytes that the connection has taken so far; 0 for HEAD. */
    public final long sent() {
        return sent;
    }

    @Override
    public final OutputStream answer(int status, WireHeaders headers, long length) throws IOException {
        return new FilterOutputStream(original().answer(status, headers, length)) {
            @Override
            public void write(int b) throws IOException {
                out.write(b);
                count(1);
            }

            @Override
            public void write(byte[] bytes, int offset, int count) throws IOException {
                out.write(bytes, offset, count);
                count(count);
            }
        };
    }

    private void count(int bytes) {
        sent += method().equals("HEAD") ? 0 : bytes;
        progressed();
    }

    /** Is called whenever bytes were sent. */
    void progressed() {
        // Whoever counts alone asks at the end.
    }
}
