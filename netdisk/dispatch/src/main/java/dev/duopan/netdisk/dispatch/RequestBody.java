package dev.duopan.netdisk.dispatch;

import dev.duopan.api.WireExchange;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The body of one request: read once, either as text or as a stream. */
final class RequestBody {
    /** How much of a refused request is still read, so that its client gets to read the answer. */
    private static final long DRAIN_LIMIT = 64L * 1024 * 1024;

    private final WireExchange exchange;
    private final MediaType type;
    private @Nullable WatchedStream stream;
    private @Nullable String text;

    RequestBody(WireExchange exchange) {
        this.exchange = exchange;
        this.type = MediaType.parse(exchange.headers().find("Content-Type").orElse(""));
    }

    MediaType type() {
        return type;
    }

    WatchedStream stream() throws IOException {
        if (stream == null) {
            stream = new WatchedStream(exchange.body());
        }
        return stream;
    }

    /**
     * Returns the whole body as text.
     *
     * @throws dev.duopan.api.DuopanException of kind TOO_LARGE or INVALID
     */
    String text() throws IOException {
        if (text == null) {
            text = TextBody.read(stream());
        }
        return text;
    }

    /** Reads what is left of a refused request, unless its client waits for leave to send it. */
    void drain() {
        boolean waits = exchange.headers()
                .find("Expect")
                .filter("100-continue"::equalsIgnoreCase)
                .isPresent();
        if (waits && stream == null) {
            return;
        }
        try {
            byte[] ignored = new byte[64 * 1024];
            long drained = 0;
            for (int n = 0; n >= 0 && drained < DRAIN_LIMIT; drained += n) {
                n = stream().read(ignored);
            }
        } catch (IOException e) {
            // The client gave up, or its body is broken: there is nothing more to read.
            return;
        }
    }
}
