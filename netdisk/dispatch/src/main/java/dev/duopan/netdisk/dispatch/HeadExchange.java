package dev.duopan.netdisk.dispatch;

import dev.duopan.api.WireExchange;
import dev.duopan.api.WireHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Answers HEAD with what GET would answer, without its body. */
record HeadExchange(WireExchange exchange) implements WireExchange {
    @Override
    public OutputStream answer(int status, WireHeaders headers, long length) throws IOException {
        exchange.answer(status, headers, length).close();
        return OutputStream.nullOutputStream();
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
        return exchange.answered();
    }
}
