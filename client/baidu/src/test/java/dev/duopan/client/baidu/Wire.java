package dev.duopan.client.baidu;

import dev.duopan.api.WireExchange;
import dev.duopan.api.WireHandler;
import dev.duopan.api.WireHeaders;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way to a server on which requests are noted, and some answered by the test itself. */
final class Wire implements WireHandler {
    /** A request that came by. */
    record Seen(String method, String path, String query, String agent, String host) {
        boolean names(String text) {
            return path.contains(text) || query.contains(text);
        }
    }

    private sealed interface Disturbance {
        String part();
    }

    private record Answer(String part, int status, String body) implements Disturbance {}

    private record Loss(String part, boolean applied) implements Disturbance {}

    private final WireHandler server;
    private final List<Seen> seen = Collections.synchronizedList(new ArrayList<>());
    private final List<Disturbance> disturbances = Collections.synchronizedList(new ArrayList<>());

    Wire(WireHandler server) {
        this.server = server;
    }

    /** Answers the next request whose path or query has the given part in the server's stead. */
    void answerOnce(String part, int status, String body) {
        disturbances.add(new Answer(part, status, body));
    }

    /** Lets the next such request take effect, and loses the connection before its answer. */
    void loseAnswerOnce(String part) {
        disturbances.add(new Loss(part, true));
    }

    /** Loses the connection before the next such request takes effect. */
    void loseRequestOnce(String part) {
        disturbances.add(new Loss(part, false));
    }

    /** Returns the requests whose path or query has the given part. */
    List<Seen> seen(String part) {
        synchronized (seen) {
            return seen.stream().filter(request -> request.names(part)).toList();
        }
    }

    void forget() {
        seen.clear();
        disturbances.clear();
    }

    @Override
    public void handle(WireExchange exchange) throws IOException {
        Seen request = new Seen(
                exchange.method(),
                exchange.rawPath(),
                exchange.rawQuery(),
                exchange.headers().find("User-Agent").orElse(""),
                exchange.headers().find("Host").orElse(""));
        seen.add(request);
        switch (take(request)) {
            case null -> server.handle(exchange);
            case Answer answer -> answer(exchange, answer);
            case Loss loss -> lose(exchange, loss.applied);
        }
    }

    private static void answer(WireExchange exchange, Answer answer) throws IOException {
        exchange.body().transferTo(OutputStream.nullOutputStream());
        byte[] body = answer.body.getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = exchange.answer(answer.status, WireHeaders.NONE, body.length)) {
            out.write(body);
        }
    }

    private void lose(WireExchange exchange, boolean applied) throws IOException {
        if (applied) {
            server.handle(new UnheardExchange(exchange));
        }
        throw new IOException("connection lost");
    }

    private @Nullable Disturbance take(Seen request) {
        synchronized (disturbances) {
            for (Disturbance disturbance : disturbances) {
                if (request.names(disturbance.part())) {
                    disturbances.remove(disturbance);
                    return disturbance;
                }
            }
            return null;
        }
    }
}
