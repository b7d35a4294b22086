package dev.duopan.netdisk.dispatch;

import dev.duopan.api.WireExchange;
import dev.duopan.api.WireHeaders;
import java.io.IOException;
import java.io.OutputStream;

/** Answers HEAD with what GET would answer, without its body. */
final class HeadExchange extends ForwardingExchange {
    HeadExchange(WireExchange exchange) {
        super(exchange);
    }

    @Override
    public OutputStream answer(int status, WireHeaders headers, long length) throws IOException {
        original().answer(status, headers, length).close();
        return OutputStream.nullOutputStream();
    }
}
