package dev.duopan.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.Verb;
import dev.duopan.api.WireBody;
import dev.duopan.api.WireExchange;
import dev.duopan.api.WireHandler;
import dev.duopan.api.WireHeaders;
import dev.duopan.api.WireRequest;
import dev.duopan.api.WireResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every transport does, whatever lies between client and server. */
@Timeout(60)
abstract class TransportContract {
    private static final CallTimeouts PATIENT = CallTimeouts.of(Duration.ofSeconds(20));
    private static final Duration MOMENT = Duration.ofMillis(150);
    private static final CallTimeouts HASTY_ANSWER = new CallTimeouts(MOMENT, PATIENT.idle());
    private static final CallTimeouts HASTY_BODY = new CallTimeouts(PATIENT.answer(), MOMENT);
    private static final long ENDLESS = 1L << 40;

    private final CountDownLatch release = new CountDownLatch(1);

    /** Starts a server and returns its address. */
    abstract URI serve(WireHandler handler);

    /** Returns the transport that reaches it. */
    abstract Transport transport();

    @AfterEach
    void releaseServer() {
        release.countDown();
    }

    private WireResponse send(Verb verb, String address, WireBody body, WireHandler handler) throws IOException {
        URI base = serve(handler);
        return transport().send(new WireRequest(verb, URI.create(base + address), WireHeaders.NONE, body), PATIENT);
    }

    private WireResponse get(WireHandler handler) throws IOException {
        return send(Verb.GET, "/", WireBody.NONE, handler);
    }

    private static void answer(WireExchange exchange, String text) throws IOException {
        Shop.answer(exchange, 200, text);
    }

    private static String text(WireResponse response) throws IOException {
        try (response) {
            return new String(response.body().readAllBytes(), UTF_8);
        }
    }

    private static WireBody zeros(long length) {
        return new WireBody() {
            @Override
            public String contentType() {
                return "application/octet-stream";
            }

            @Override
            public long length() {
                return length;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                writeZeros(out, length);
            }
        };
    }

    private static void writeZeros(OutputStream out, long length) throws IOException {
        byte[] zeros = new byte[1 << 16];
        for (long left = length; left > 0; left -= zeros.length) {
            out.write(zeros, 0, (int) Math.min(left, zeros.length));
        }
    }

    private static long count(InputStream in) throws IOException {
        long count = 0;
        byte[] buffer = new byte[1 << 16];
        for (int some = in.read(buffer); some >= 0; some = in.read(buffer)) {
            count += some;
        }
        return count;
    }

    private void awaitRelease() {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void send_addressWithEscapes_arrivesByteForByte() throws IOException {
        WireResponse response = send(
                Verb.GET,
                "/a%2Fb/%E6%96%87;v=1?x=%5B1%5d&sign=a+b/c==&&empty=",
                WireBody.NONE,
                exchange -> answer(exchange, exchange.method() + " " + exchange.rawPath() + " " + exchange.rawQuery()));

        assertThat(text(response)).isEqualTo("GET /a%2Fb/%E6%96%87;v=1 x=%5B1%5d&sign=a+b/c==&&empty=");
    }

    @Test
    void send_body_arrivesWithTypeAndLengthAndUnchunked() throws IOException {
        WireResponse response = send(
                Verb.POST,
                "/",
                WireBody.json("{\"a\":1}"),
                exchange -> answer(
                        exchange,
                        "%s %s %s %s"
                                .formatted(
                                        exchange.headers().find("content-type").orElse("-"),
                                        exchange.headers()
                                                .find("content-length")
                                                .orElse("-"),
                                        exchange.headers()
                                                .find("transfer-encoding")
                                                .orElse("-"),
                                        new String(exchange.body().readAllBytes(), UTF_8))));

        assertThat(text(response)).isEqualTo("application/json 7 - {\"a\":1}");
    }

    @Test
    void send_postWithoutBody_announcesLengthZero() throws IOException {
        WireResponse response = send(
                Verb.POST,
                "/",
                WireBody.NONE,
                exchange -> answer(
                        exchange, exchange.headers().find("content-length").orElse("-")));

        assertThat(text(response)).isEqualTo("0");
    }

    @Test
    void send_headers_arriveAndOwnContentTypeWins() throws IOException {
        URI base = serve(exchange -> answer(
                exchange,
                exchange.headers().find("x-one").orElse("-")
                        + " "
                        + exchange.headers().find("content-type").orElse("-")));
        WireHeaders headers = WireHeaders.of("X-One", "1").with("Content-Type", "text/plain");

        WireResponse response =
                transport().send(new WireRequest(Verb.PUT, base, headers, WireBody.json("{}")), PATIENT);

        assertThat(text(response)).isEqualTo("1 text/plain");
    }

    @Test
    void send_redirect_isAnAnswerLikeAnyOther() throws IOException {
        WireResponse response = get(exchange ->
                exchange.answer(302, WireHeaders.of("Location", "/there"), 0).close());

        assertThat(response.status()).isEqualTo(302);
        assertThat(response.headers().find("location")).contains("/there");
        response.close();
    }

    @Test
    void send_cookieInAnswer_isNotSentBack() throws IOException {
        URI base = serve(exchange -> {
            String cookie = exchange.headers().find("cookie").orElse("none");
            try (OutputStream out = exchange.answer(200, WireHeaders.of("Set-Cookie", "a=b"), cookie.length())) {
                out.write(cookie.getBytes(UTF_8));
            }
        });
        WireRequest request = new WireRequest(Verb.GET, base, WireHeaders.NONE, WireBody.NONE);
        text(transport().send(request, PATIENT));

        assertThat(text(transport().send(request, PATIENT))).isEqualTo("none");
    }

    @Test
    void send_compressedAnswer_isNotTouched() throws IOException {
        byte[] notReallyCompressed = {1, 2, 3};
        WireResponse response = get(exchange -> {
            try (OutputStream out = exchange.answer(200, WireHeaders.of("Content-Encoding", "gzip"), 3)) {
                out.write(notReallyCompressed);
            }
        });

        assertThat(response.headers().find("content-encoding")).contains("gzip");
        assertThat(response.body().readAllBytes()).isEqualTo(notReallyCompressed);
        response.close();
    }

    @Test
    void send_unauthorized_isAnAnswerLikeAnyOther() throws IOException {
        WireResponse response = get(exchange -> exchange.answer(401, WireHeaders.of("WWW-Authenticate", "Basic"), 0)
                .close());

        assertThat(response.status()).isEqualTo(401);
        response.close();
    }

    @Test
    void send_bodyLargerThanTheHeap_isStreamed() throws IOException {
        long length = Runtime.getRuntime().maxMemory() + 1;

        WireResponse response =
                send(Verb.PUT, "/", zeros(length), exchange -> answer(exchange, Long.toString(count(exchange.body()))));

        assertThat(text(response)).isEqualTo(Long.toString(length));
    }

    @Test
    void read_bodyLargerThanTheHeap_isStreamed() throws IOException {
        long length = Runtime.getRuntime().maxMemory() + 1;

        try (WireResponse response = get(exchange -> {
            try (OutputStream out = exchange.answer(200, WireHeaders.NONE, length)) {
                writeZeros(out, length);
            }
        })) {
            assertThat(count(response.body())).isEqualTo(length);
        }
    }

    @Test
    void send_serverAnswersBeforeItTookTheBody_theAnswerCounts() throws IOException {
        WireResponse response =
                send(Verb.POST, "/", zeros(64 << 20), exchange -> Shop.answer(exchange, 413, "too large"));

        assertThat(response.status()).isEqualTo(413);
        assertThat(text(response)).isEqualTo("too large");
    }

    @Test
    void read_serverStopsTooEarly_fails() throws IOException {
        WireResponse response = get(exchange -> {
            OutputStream out = exchange.answer(200, WireHeaders.NONE, 10);
            out.write(new byte[4]);
            out.flush();
        });

        assertThatThrownBy(() -> response.body().readAllBytes()).isInstanceOf(IOException.class);
        response.close();
    }

    @Test
    void read_serverFailsHalfway_fails() throws IOException {
        WireResponse response = get(exchange -> {
            OutputStream out = exchange.answer(200, WireHeaders.NONE, 10);
            out.write(new byte[4]);
            out.flush();
            throw new IllegalStateException("a bug in the server");
        });

        assertThatThrownBy(() -> response.body().readAllBytes()).isInstanceOf(IOException.class);
        response.close();
    }

    @Test
    void send_serverFailsBeforeItAnswers_failsAsLost() {
        assertThatThrownBy(() -> get(exchange -> {
                    throw new IllegalStateException("a bug in the server");
                }))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(NotSentException.class);
    }

    @Test
    void send_serverDoesNotAnswer_timesOut() {
        URI base = serve(exchange -> awaitRelease());

        assertThatThrownBy(() -> transport()
                        .send(new WireRequest(Verb.GET, base, WireHeaders.NONE, WireBody.NONE), HASTY_ANSWER))
                .isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void send_serverDoesNotTakeTheBody_timesOut() {
        URI base = serve(exchange -> awaitRelease());

        assertThatThrownBy(() ->
                        transport().send(new WireRequest(Verb.PUT, base, WireHeaders.NONE, zeros(ENDLESS)), HASTY_BODY))
                .isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void read_serverFallsSilent_timesOut() throws IOException {
        URI base = serve(exchange -> {
            OutputStream out = exchange.answer(200, WireHeaders.NONE, 10);
            out.write(new byte[4]);
            out.flush();
            awaitRelease();
        });
        WireResponse response =
                transport().send(new WireRequest(Verb.GET, base, WireHeaders.NONE, WireBody.NONE), HASTY_BODY);

        assertThatThrownBy(() -> response.body().readAllBytes()).isInstanceOf(SocketTimeoutException.class);
        response.close();
    }

    @Test
    void send_bodyCannotBeRead_failsAsUnsendableAndServerSeesItCutOff() throws Exception {
        CompletableFuture<Throwable> seen = new CompletableFuture<>();
        URI base = serve(exchange -> {
            try {
                count(exchange.body());
            } catch (IOException e) {
                seen.complete(e);
            }
        });
        WireBody broken = new WireBody() {
            @Override
            public String contentType() {
                return "";
            }

            @Override
            public long length() {
                return 1 << 20;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                writeZeros(out, 1 << 19);
                throw new IOException("the disk is gone");
            }
        };

        assertThatThrownBy(() -> transport().send(new WireRequest(Verb.PUT, base, WireHeaders.NONE, broken), PATIENT))
                .isInstanceOf(UnsendableBodyException.class)
                .hasMessageContaining("the disk is gone");
        assertThat(seen.get(30, TimeUnit.SECONDS)).isInstanceOf(IOException.class);
    }

    @Test
    void send_bodyShorterThanAnnounced_failsAsUnsendable() {
        WireBody zeros = zeros(10);
        WireBody shorter = new WireBody() {
            @Override
            public String contentType() {
                return "";
            }

            @Override
            public long length() {
                return 11;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                zeros.writeTo(out);
            }
        };

        assertThatThrownBy(() -> send(Verb.PUT, "/", shorter, exchange -> count(exchange.body())))
                .isInstanceOf(UnsendableBodyException.class)
                .hasMessageContaining("10 bytes where 11");
    }

    @Test
    void interrupt_whileWaitingForTheAnswer_endsTheCallAndServerSeesIt() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CompletableFuture<Throwable> outcome = new CompletableFuture<>();
        URI base = serve(exchange -> {
            arrived.countDown();
            awaitRelease();
        });
        Thread caller = Thread.startVirtualThread(() -> outcome.complete(failureOf(
                () -> transport().send(new WireRequest(Verb.GET, base, WireHeaders.NONE, WireBody.NONE), PATIENT))));
        arrived.await();

        caller.interrupt();

        assertThat(outcome.get(30, TimeUnit.SECONDS)).isInstanceOf(IOException.class);
    }

    private interface Failing {
        Object run() throws IOException;
    }

    private static Throwable failureOf(Failing action) {
        try {
            return new AssertionError("no failure but " + action.run());
        } catch (IOException e) {
            return e;
        }
    }

    @Test
    void close_halfReadBody_dropsTheConnection() throws Exception {
        CompletableFuture<Throwable> seen = new CompletableFuture<>();
        WireResponse response = get(exchange -> {
            try (OutputStream out = exchange.answer(200, WireHeaders.NONE, ENDLESS)) {
                writeZeros(out, ENDLESS);
            } catch (IOException e) {
                seen.complete(e);
                throw e;
            }
        });
        assertThat(response.body().readNBytes(10)).hasSize(10);

        response.close();

        assertThat(seen.get(30, TimeUnit.SECONDS)).isInstanceOf(IOException.class);
    }

    @Test
    void send_manyAtOnce_eachGetsItsOwnAnswer() throws Exception {
        URI base = serve(exchange -> answer(exchange, exchange.rawPath()));
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 200)
                    .mapToObj(i -> callers.submit(() -> text(transport()
                            .send(
                                    new WireRequest(
                                            Verb.GET, URI.create(base + "/" + i), WireHeaders.NONE, WireBody.NONE),
                                    PATIENT))))
                    .toList();

            for (int i = 0; i < answers.size(); i++) {
                Future<String> answer = answers.get(i);
                assertThat(answer.get()).isEqualTo("/" + i);
            }
        }
    }
}
