package dev.duopan.netdisk.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.WireHandler;
import dev.duopan.api.WireHeaders;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class HttpServerTest {
    @Test
    void start_portZero_takesFreePort() {
        try (HttpServer server = HttpServer.start(Listen.LOCAL, new EchoHandler())) {
            assertThat(server.address().toString()).matches("http://127\\.0\\.0\\.1:[1-9]\\d*");
        }
    }

    @Test
    void start_portInUse_saysWhatToDo() {
        try (HttpServer first = HttpServer.start(Listen.LOCAL, new EchoHandler())) {
            Listen same = new Listen("127.0.0.1", first.address().getPort());

            assertThatThrownBy(() -> HttpServer.start(same, new EchoHandler()).close())
                    .isInstanceOfSatisfying(
                            DuopanException.class,
                            failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.UNAVAILABLE))
                    .hasMessageContaining(same.toString())
                    .hasMessageContaining("choose another port");
        }
    }

    @Test
    void start_address6_isWrittenInBrackets() {
        assertThat(new Listen("::1", 80).uri()).isEqualTo(URI.create("http://[::1]:80"));
    }

    @Test
    void handle_eachRequest_runsOnVirtualThread() throws Exception {
        CompletableFuture<Boolean> virtual = new CompletableFuture<>();
        WireHandler handler = exchange -> {
            virtual.complete(Thread.currentThread().isVirtual());
            EchoHandler.answer(exchange, "ok");
        };
        try (HttpServer server = HttpServer.start(Listen.LOCAL, handler)) {
            RawClient.exchange(server, "GET / HTTP/1.1\r\nHost: x\r\n\r\n");

            assertThat(virtual.get(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void handle_hundredMebibytesUp_passThrough() throws Exception {
        long size = 100L << 20;
        try (HttpServer server = HttpServer.start(Listen.LOCAL, new EchoHandler());
                HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(server.address())
                    .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ZeroStream(size)))
                    .build();

            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .body())
                    .endsWith("\n" + size + "\n");
        }
    }

    @Test
    void handle_hundredMebibytesDown_passThrough() throws Exception {
        long size = 100L << 20;
        WireHandler download = exchange -> {
            try (OutputStream out = exchange.answer(200, WireHeaders.NONE, size)) {
                new ZeroStream(size).transferTo(out);
            }
        };
        try (HttpServer server = HttpServer.start(Listen.LOCAL, download);
                HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(server.address()).build();

            assertThat(client.send(request, ignored -> new Counting()).body()).isEqualTo(size);
        }
    }

    @Test
    void close_whileAnswering_letsAnswerEnd() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        WireHandler slow = exchange -> {
            begun.countDown();
            await(go);
            EchoHandler.answer(exchange, "finished");
        };
        HttpServer server = HttpServer.start(Listen.LOCAL, slow);
        try (RawClient client = new RawClient(server)) {
            client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
            begun.await();
            Thread stopping = Thread.ofVirtual().start(server::close);
            go.countDown();

            assertThat(client.rest()).contains("finished");
            assertThat(stopping.join(Duration.ofSeconds(20))).isTrue();
        }
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException("interrupted", e);
        }
    }
}
