package dev.duopan.netdisk.dispatch;

import dev.duopan.api.Parameters;
import dev.duopan.api.WireExchange;
import java.io.IOException;
import java.util.Map;

/**
 * A request that matched a {@link RawRoute}.
 *
 * @param info what is known of it
 * @param variables the path's parts that stand for the pattern's {@code {name}}s, decoded
 * @param exchange the way to answer it; for HEAD it takes what GET would answer and sends no body
 */
public record RawRequest(RequestInfo info, Map<String, String> variables, WireExchange exchange) {
    /** Returns the part of the path that stands for {@code {name}} in the pattern. */
    public String variable(String name) {
        String value = variables.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the path's pattern has no {%s}".formatted(name));
        }
        return value;
    }

    /**
     * Reads the body as a form.
     *
     * @throws dev.duopan.api.DuopanException of kind TOO_LARGE if it is over 4 MiB, INVALID if it isn't UTF-8
     */
    public Parameters form() throws IOException {
        return Parameters.parse(TextBody.read(exchange.body()));
    }

    /** Reads what is left of the body of a refused request, as far as is reasonable, so that its client gets to read why. */
    public void drain() {
        new RequestBody(exchange).drain();
    }
}
