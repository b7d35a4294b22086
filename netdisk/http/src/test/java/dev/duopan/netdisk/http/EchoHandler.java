package dev.duopan.netdisk.http;

import dev.duopan.api.WireExchange;
import dev.duopan.api.WireHandler;
import dev.duopan.api.WireHeaders;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Answers what it received: method, path, query and the size of the body, one line each. */
final class EchoHandler implements WireHandler {
    @Override
    public void handle(WireExchange exchange) throws IOException {
        long size = exchange.body().transferTo(OutputStream.nullOutputStream());
        String text = "%s\n%s\n%s\n%d\n".formatted(exchange.method(), exchange.rawPath(), exchange.rawQuery(), size);
        answer(exchange, text);
    }

    static void answer(WireExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = exchange.answer(200, WireHeaders.of("Content-Type", "text/plain"), bytes.length)) {
            out.write(bytes);
        }
    }
}
