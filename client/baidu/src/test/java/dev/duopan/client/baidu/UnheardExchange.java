package dev.duopan.client.baidu;

import dev.duopan.api.WireExchange;
import dev.duopan.api.WireHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A request that is heard, with an answer that isn't. */
final class UnheardExchange implements WireExchange {
    private final WireExchange exchange;
    private boolean answered;

    UnheardExchange(WireExchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public String method() {
        return exchange.method();
    }

    @Override
    public String rawPath() {
        return exchange.rawPath();
    }

    @Override
    public String rawQuery() {
        return exchange.rawQuery();
    }

    @Override
    public WireHeaders headers() {
        return exchange.headers();
    }

    @Override
    public InputStream body() throws IOException {
        return exchange.body();
    }

    @Override
    public String peer() {
        return exchange.peer();
    }

    @Override
    public boolean answered() {
        return answered;
    }

    @Override
    public OutputStream answer(int status, WireHeaders headers, long length) {
        answered = true;
        return OutputStream.nullOutputStream();
    }
}
