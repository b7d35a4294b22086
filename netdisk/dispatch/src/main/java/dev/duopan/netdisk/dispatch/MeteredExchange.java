package dev.duopan.netdisk.dispatch;

import dev.duopan.api.WireExchange;
import java.util.function.LongConsumer;

/**
 * Tells how many bytes of an answer's body were sent: every 16 MiB while it goes on, so that little is forgotten if the process
 * dies, and the rest when it is closed.
 */
public final class MeteredExchange extends CountedExchange implements AutoCloseable {
    private static final long STEP = 16 << 20;

    private final LongConsumer meter;
    private long told;

    /** Tells of what answers the given exchange. */
    public MeteredExchange(WireExchange exchange, LongConsumer meter) {
        super(exchange);
        this.meter = meter;
    }

    @Override
    void progressed() {
        if (sent() - told >= STEP) {
            close();
        }
    }

    /** Tells of what wasn't told yet. */
    @Override
    public void close() {
        long news = sent() - told;
        told += news;
        if (news > 0) {
            meter.accept(news);
        }
    }
}
