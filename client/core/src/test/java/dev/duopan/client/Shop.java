package dev.duopan.client;

import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Default;
import dev.duopan.api.Dialect;
import dev.duopan.api.Empty;
import dev.duopan.api.Envelope;
import dev.duopan.api.EnvelopeFormat;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.ErrorRow;
import dev.duopan.api.ErrorTable;
import dev.duopan.api.PagedApi;
import dev.duopan.api.Rate;
import dev.duopan.api.RetryAdvice;
import dev.duopan.api.Route;
import dev.duopan.api.Tier;
import dev.duopan.api.TraceId;
import dev.duopan.api.Verb;
import dev.duopan.api.WireExchange;
import dev.duopan.api.WireHeaders;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A small provider to speak to. */
final class Shop implements Dialect {
    static final URI BASE = URI.create("http://shop.test");
    static final String SERVICE = "shop.front";

    /** Asks for a price; may be asked again. */
    @Route(service = SERVICE, name = "price.get", verb = Verb.GET, path = "/price", repeatable = true)
    @Rate(tier = Tier.FREE, calls = 2, seconds = 10)
    @Rate(tier = Tier.PAID, calls = 100)
    record GetPrice(String item) implements Api<Price> {}

    record Price(long cents) {}

    /** Buys, which isn't safe to repeat. */
    @Route(service = SERVICE, name = "order.place", verb = Verb.POST, path = "/order", body = Body.JSON)
    record PlaceOrder(String item) implements Api<Empty> {}

    /** Asks for the opening hours, which anybody may. */
    @Route(service = SERVICE, name = "hours.get", verb = Verb.GET, path = "/hours", authenticated = false)
    record GetHours() implements Api<Empty> {}

    /** Lists what there is. */
    @Route(service = SERVICE, name = "item.list", verb = Verb.GET, path = "/items", repeatable = true)
    record ListItems(@Default("") String cursor) implements PagedApi<Items, String> {
        @Override
        public List<String> entries(Items page) {
            return page.items();
        }

        @Override
        public Optional<ListItems> following(Items page) {
            return page.next().isEmpty() ? Optional.empty() : Optional.of(new ListItems(page.next()));
        }
    }

    record Items(List<String> items, String next) {}

    /** What can go wrong in the shop. */
    enum Trouble implements ErrorRow {
        SOLD_OUT("7", ErrorKind.NOT_FOUND, RetryAdvice.NEVER),
        WHO_ARE_YOU("401", ErrorKind.UNAUTHENTICATED, RetryAdvice.AUTHENTICATE),
        TOO_FAST("429", ErrorKind.RATE_LIMITED, RetryAdvice.BACK_OFF),
        QUEUE("12", ErrorKind.BUSY, RetryAdvice.BACK_OFF),
        TILL_BROKEN("1", ErrorKind.UNAVAILABLE, RetryAdvice.BACK_OFF),
        START_OVER("10", ErrorKind.CONFLICT, RetryAdvice.RESTART);

        private final String code;
        private final ErrorKind kind;
        private final RetryAdvice retry;

        Trouble(String code, ErrorKind kind, RetryAdvice retry) {
            this.code = code;
            this.kind = kind;
            this.retry = retry;
        }

        @Override
        public String scope() {
            return "";
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public ErrorKind kind() {
            return kind;
        }

        @Override
        public int status() {
            return 200;
        }

        @Override
        public String text() {
            return name();
        }

        @Override
        public RetryAdvice retry() {
            return retry;
        }

        @Override
        public boolean primary() {
            return true;
        }
    }

    private static final EnvelopeFormat FORMAT = new EnvelopeFormat(
            List.of(new EnvelopeFormat.ErrorMembers("code", "message", true)),
            new EnvelopeFormat.ErrorMembers("code", "message", true),
            Set.of(),
            Map.of("code", 0),
            "data",
            null,
            TraceId.Form.NUMBER);

    @Override
    public List<String> prefixes() {
        return List.of("/");
    }

    @Override
    public Envelope envelope(String path) {
        return new Envelope(FORMAT, errors(), "");
    }

    @Override
    public String scope(String path) {
        return "";
    }

    @Override
    public ErrorTable errors() {
        return new ErrorTable(Arrays.asList(Trouble.values()), Trouble.TILL_BROKEN);
    }

    static ClientBuilder client(Transport transport) {
        return Client.builder(new Shop(), transport).base(SERVICE, BASE).retries(Pauses.SHORT);
    }

    static void answer(WireExchange exchange, Trouble trouble) throws IOException {
        answer(exchange, 200, "{\"code\":%s,\"message\":\"%s\"}".formatted(trouble.code(), trouble.text()));
    }

    static void answer(WireExchange exchange, String data) throws IOException {
        answer(exchange, 200, "{\"code\":0,\"data\":%s}".formatted(data));
    }

    static void answer(WireExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = exchange.answer(status, WireHeaders.NONE, bytes.length)) {
            out.write(bytes);
        }
    }
}
