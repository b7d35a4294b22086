package dev.duopan.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.duopan.api.GoldenSample;
import dev.duopan.api.Parameters;
import dev.duopan.api.WireHeaders;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;

/** A service that answers everything with one recorded answer, and keeps what it was asked. */
final class SampleServer implements AutoCloseable {
    private final HttpServer server;
    private final BlockingQueue<GoldenSample> requests = new LinkedBlockingQueue<>();
    private volatile String answer = "";

    SampleServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Takes a recorded answer: a body, or a status of a redirect and in the next line its address. */
    void answering(String recorded) {
        answer = recorded;
        requests.clear();
    }

    List<GoldenSample> requests() {
        return List.copyOf(requests);
    }

    private void handle(HttpExchange exchange) throws IOException {
        requests.add(request(exchange));
        List<String> lines = answer.lines().toList();
        if (lines.getFirst().equals("302")) {
            exchange.getResponseHeaders().set("Location", lines.get(1).substring("Location: ".length()));
            exchange.sendResponseHeaders(302, -1);
        } else {
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static GoldenSample request(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        Stream<WireHeaders.Field> fields = exchange.getRequestHeaders().entrySet().stream()
                .map(header ->
                        new WireHeaders.Field(header.getKey(), header.getValue().getFirst()));
        return new GoldenSample(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                Parameters.parse(query == null ? "" : query),
                WireHeaders.of(fields.toList()),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
