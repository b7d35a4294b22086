package dev.duopan.netdisk.dispatch;

import dev.duopan.api.WireExchange;
import dev.duopan.api.WireHeaders;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Short answers of {@link RawHandler}s, none of which may be cached. */
public final class Replies {
    private Replies() {}

    /** Answers a web page. */
    public static void html(WireExchange exchange, int status, String page) throws IOException {
        send(exchange, status, typed("text/html; charset=utf-8").with("X-Frame-Options", "DENY"), bytes(page));
    }

    /** Answers plain text. */
    public static void text(WireExchange exchange, int status, String text) throws IOException {
        send(exchange, status, typed("text/plain; charset=utf-8"), bytes(text));
    }

    /** Answers JSON. */
    public static void json(WireExchange exchange, int status, String json) throws IOException {
        send(exchange, status, typed("application/json; charset=utf-8"), bytes(json));
    }

    /** Answers XML. */
    public static void xml(WireExchange exchange, int status, String xml) throws IOException {
        send(exchange, status, typed("application/xml; charset=utf-8"), bytes(xml));
    }

    /** Sends the client elsewhere with status 302. */
    public static void redirect(WireExchange exchange, String location) throws IOException {
        send(exchange, 302, typed("text/plain; charset=utf-8").with("Location", location), new byte[0]);
    }

    static void send(WireExchange exchange, int status, WireHeaders headers, byte[] body) throws IOException {
        try (OutputStream out = exchange.answer(status, headers, body.length)) {
            out.write(body);
        }
    }

    static WireHeaders typed(String contentType) {
        return WireHeaders.of("Content-Type", contentType)
                .with("Cache-Control", "no-store")
                .with("X-Content-Type-Options", "nosniff");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
