package dev.duopan.netdisk.dispatch;

import dev.duopan.api.WireExchange;
import dev.duopan.api.WireHeaders;
import java.io.IOException;
import java.io.InputStream;

/** An exchange that shows another one's request and answers in its own way. */
abstract class ForwardingExchange implements WireExchange {
    private final WireExchange exchange;

    ForwardingExchange(WireExchange exchange) {
        this.exchange = exchange;
    }

    final WireExchange original() {
        return exchange;
    }

    @Override
    public final String method() {
        return exchange.method();
    }

    @Override
    public final String rawPath() {
        return exchange.rawPath();
    }

    @Override
    public final String rawQuery() {
        return exchange.rawQuery();
    }

    @Override
    public final WireHeaders headers() {
        return exchange.headers();
    }

    @Override
    public final InputStream body() throws IOException {
        return exchange.body();
    }

    @Override
    public final String peer() {
        return exchange.peer();
    }

    @Override
    public final boolean answered() {
        return exchange.answered();
    }
}
