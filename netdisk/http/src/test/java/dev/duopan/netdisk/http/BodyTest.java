package dev.duopan.netdisk.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.WireHandler;
import dev.duopan.api.WireHeaders;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class BodyTest {
    private static String post(HttpServer server, String headers, String body) throws IOException {
        return RawClient.exchange(
                server, "POST /x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n%s\r\n%s".formatted(headers, body));
    }

    @Test
    void handle_chunkedBody_isRead() throws IOException {
        try (HttpServer server = HttpServer.start(Listen.LOCAL, new EchoHandler())) {
            assertThat(post(server, "Transfer-Encoding: chunked\r\n", "3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n"))
                    .contains("POST\n/x\n\n5\n");
        }
    }

    @Test
    void handle_brokenChunk_failsTheBody() throws Exception {
        CompletableFuture<Exception> failure = new CompletableFuture<>();
        try (HttpServer server = HttpServer.start(Listen.LOCAL, readsAll(failure))) {
            post(server, "Transfer-Encoding: chunked\r\n", "zz\r\nabc\r\n");

            assertThat(failure.get(20, TimeUnit.SECONDS)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void handle_bodyShorterThanAnnounced_failsTheBody() throws Exception {
        CompletableFuture<Exception> failure = new CompletableFuture<>();
        try (HttpServer server = HttpServer.start(Listen.LOCAL, readsAll(failure))) {
            post(server, "Content-Length: 10\r\n", "abc");

            assertThat(failure.get(20, TimeUnit.SECONDS)).isInstanceOf(IOException.class);
        }
    }

    private static WireHandler readsAll(CompletableFuture<Exception> failure) {
        return exchange -> {
            try {
                exchange.body().transferTo(OutputStream.nullOutputStream());
                failure.complete(new Exception("the body ended as if it were whole"));
            } catch (IOException e) {
                failure.complete(e);
                throw e;
            }
        };
    }

    @Test
    void handle_bodyLongerThanAnnounced_isReadUpToItsLength() throws IOException {
        try (HttpServer server = HttpServer.start(Listen.LOCAL, new EchoHandler())) {
            assertThat(RawClient.exchange(
                            server, "POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabcdef\r\n\r\n"))
                    .contains("POST\n/x\n\n3\n")
                    .containsOnlyOnce("HTTP/1.1 200")
                    .doesNotContainIgnoringCase("<html");
        }
    }

    @Test
    void handle_clientThatWaits_isToldToContinueWhenBodyIsRead() throws IOException {
        try (HttpServer server = HttpServer.start(Listen.LOCAL, new EchoHandler());
                RawClient client = new RawClient(server)) {
            client.send("POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
            assertThat(client.head()).startsWith("HTTP/1.1 100");

            assertThat(client.send("abc").head()).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void handle_clientThatWaits_getsRefusalWithoutSending() throws IOException {
        try (HttpServer server = HttpServer.start(Listen.LOCAL, exchange -> EchoHandler.answer(exchange, "refused"));
                RawClient client = new RawClient(server)) {
            client.send("POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 3000000\r\nExpect: 100-continue\r\n\r\n");

            assertThat(client.rest()).startsWith("HTTP/1.1 200").contains("refused");
        }
    }

    @Test
    void handle_unreadBody_leavesConnectionUsableOrClosed() throws IOException {
        try (HttpServer server =
                        HttpServer.start(Listen.LOCAL, exchange -> EchoHandler.answer(exchange, exchange.rawPath()));
                RawClient client = new RawClient(server)) {
            client.send("POST /first HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc");
            client.send("GET /second HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

            assertThat(client.rest()).contains("/first").contains("/second");
        }
    }

    @Test
    void handle_head_announcesLengthWithoutBody() throws IOException {
        WireHandler download = exchange ->
                exchange.answer(206, WireHeaders.of("X-Name", "a"), 1L << 40).close();
        try (HttpServer server = HttpServer.start(Listen.LOCAL, download)) {
            String answer = RawClient.exchange(server, "HEAD /x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

            assertThat(answer)
                    .startsWith("HTTP/1.1 206")
                    .contains("Content-Length: 1099511627776")
                    .endsWith("\r\n\r\n");
        }
    }

    @Test
    void handle_notModified_hasNoBody() throws IOException {
        WireHandler unchanged =
                exchange -> exchange.answer(304, WireHeaders.NONE, 0).close();
        try (HttpServer server = HttpServer.start(Listen.LOCAL, unchanged)) {
            String answer = RawClient.exchange(server, "GET /x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

            assertThat(answer).startsWith("HTTP/1.1 304").endsWith("\r\n\r\n");
        }
    }

    @Test
    void handle_answerShorterThanAnnounced_endsConnection() throws IOException {
        WireHandler shortened = exchange -> {
            try (OutputStream out = exchange.answer(200, WireHeaders.NONE, 10)) {
                out.write(new byte[] {'a', 'b', 'c'});
            }
        };
        try (HttpServer server = HttpServer.start(Listen.LOCAL, shortened);
                RawClient client = new RawClient(server)) {
            client.send("GET /x HTTP/1.1\r\nHost: x\r\n\r\n");

            assertThat(client.head()).contains("Content-Length: 10");
            assertThat(client.rest()).isEqualTo("abc");
        }
    }

    @Test
    void handle_answerLongerThanAnnounced_isCutAtItsLength() throws IOException {
        WireHandler excessive = exchange -> {
            try (OutputStream out = exchange.answer(200, WireHeaders.NONE, 2)) {
                out.write(new byte[] {'a', 'b'});
                out.write('c');
            }
        };
        try (HttpServer server = HttpServer.start(Listen.LOCAL, excessive);
                RawClient client = new RawClient(server)) {
            client.send("GET /x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            client.head();

            assertThat(client.rest()).isEqualTo("ab");
        }
    }

    @Test
    void handle_handlerThatFails_answersNoHtmlAndNo500() throws IOException {
        WireHandler broken = exchange -> {
            throw new IllegalStateException("a secret");
        };
        try (HttpServer server = HttpServer.start(Listen.LOCAL, broken)) {
            assertThat(RawClient.exchange(server, "GET /x HTTP/1.1\r\nHost: x\r\n\r\n"))
                    .startsWith("HTTP/1.1 503")
                    .doesNotContainIgnoringCase("<html", "secret", "exception");
        }
    }

    @Test
    void answer_twice_isRefused() throws Exception {
        CompletableFuture<Boolean> refused = new CompletableFuture<>();
        WireHandler twice = exchange -> {
            exchange.answer(200, WireHeaders.NONE, 0).close();
            assertThatThrownBy(() -> exchange.answer(200, WireHeaders.NONE, 0))
                    .isInstanceOf(IllegalStateException.class);
            refused.complete(exchange.answered());
        };
        try (HttpServer server = HttpServer.start(Listen.LOCAL, twice)) {
            RawClient.exchange(server, "GET /x HTTP/1.1\r\nHost: x\r\n\r\n");

            assertThat(refused.get(20, TimeUnit.SECONDS)).isTrue();
        }
    }
}
