package dev.duopan.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.ApiException;
import dev.duopan.api.DuopanException;
import dev.duopan.api.Empty;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Secret;
import dev.duopan.api.Tier;
import dev.duopan.api.Verb;
import dev.duopan.api.WireBody;
import dev.duopan.api.WireExchange;
import dev.duopan.api.WireHandler;
import dev.duopan.api.WireHeaders;
import dev.duopan.api.WireRequest;
import dev.duopan.api.WireResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ClientTest {
    private static final Shop.GetPrice PRICE = new Shop.GetPrice("lamp");
    private static final Shop.PlaceOrder ORDER = new Shop.PlaceOrder("lamp");

    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());

    private ClientBuilder builder(WireHandler server) {
        return Shop.client(new LoopbackTransport(exchange -> {
            seen.add("%s %s?%s %s"
                    .formatted(
                            exchange.method(),
                            exchange.rawPath(),
                            exchange.rawQuery(),
                            exchange.headers().find("Authorization").orElse("nobody")));
            server.handle(exchange);
        }));
    }

    private Client client(WireHandler server) {
        return builder(server).build();
    }

    private static void price(WireExchange exchange) throws IOException {
        Shop.answer(exchange, "{\"cents\":1250}");
    }

    private static Credentials token(String token) {
        return Credentials.fixed(Secret.of(token), TokenPlacement.bearer());
    }

    private static String text(WireResponse response) throws IOException {
        try (response) {
            return new String(response.body().readAllBytes(), UTF_8);
        }
    }

    @Test
    void send_success_returnsTheResult() {
        Shop.Price price = builder(ClientTest::price)
                .credentials(token("t"))
                .build()
                .call(PRICE)
                .send();

        assertThat(price).isEqualTo(new Shop.Price(1250));
        assertThat(seen).containsExactly("GET /price?item=lamp Bearer t");
    }

    @Test
    void send_codeInTheBody_throwsItsRefusal() {
        assertThatThrownBy(() -> client(exchange -> Shop.answer(exchange, Shop.Trouble.SOLD_OUT))
                        .call(PRICE)
                        .send())
                .isInstanceOfSatisfying(ApiException.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(ErrorKind.NOT_FOUND);
                    assertThat(refusal.code()).isEqualTo("7");
                });
        assertThat(seen).hasSize(1);
    }

    @Test
    void send_passingTroubleOfARepeatableCall_isRetried() {
        Client client = client(exchange -> {
            if (seen.size() < 3) {
                Shop.answer(exchange, Shop.Trouble.TILL_BROKEN);
            } else {
                price(exchange);
            }
        });

        assertThat(client.call(PRICE).send()).isEqualTo(new Shop.Price(1250));
        assertThat(seen).hasSize(3);
    }

    @Test
    void send_lostAnswerOfARepeatableCall_failsAfterAllAttemptsSayingWhatAndWhere() {
        assertThatThrownBy(() -> client(exchange -> {}).call(PRICE).send())
                .isInstanceOf(DuopanException.class)
                .isNotInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("shop.price.get (GET shop.test/price) got no whole answer");
        assertThat(seen).hasSize(4);
    }

    @Test
    void send_lostAnswerOfAnotherCall_saysThatTheOutcomeIsUnknown() {
        assertThatThrownBy(() -> client(exchange -> {}).call(ORDER).send())
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("may or may not have taken effect")
                .extracting(failure -> ((DuopanException) failure).kind())
                .isEqualTo(ErrorKind.UNAVAILABLE);
        assertThat(seen).hasSize(1);
    }

    @Test
    void send_interruptedWhileItWaitsForItsTurn_isKnownNotToBeSent() {
        Client client =
                builder(ClientTest::price).rateLimits(RateLimits.of(Tier.FREE)).build();
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> client.call(ORDER).send())
                .isInstanceOf(DuopanException.class)
                .isNotInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("was interrupted before it was sent");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(seen).isEmpty();
    }

    @Test
    void send_bodyIsWrittenAnewForEveryAttempt() {
        List<String> bodies = Collections.synchronizedList(new ArrayList<>());
        Client client = client(exchange -> {
            bodies.add(new String(exchange.body().readAllBytes(), UTF_8));
            Shop.answer(exchange, bodies.size() < 3 ? Shop.Trouble.QUEUE : Shop.Trouble.SOLD_OUT);
        });

        assertThatThrownBy(() -> client.call(ORDER).send()).isInstanceOf(ApiException.class);
        assertThat(bodies).hasSize(3).containsOnly("{\"item\":\"lamp\"}");
    }

    @Test
    void send_webPageInsteadOfAnAnswer_isUnavailable() {
        assertThatThrownBy(() -> client(exchange -> Shop.answer(exchange, 200, "<html>"))
                        .call(PRICE)
                        .send())
                .hasMessageContaining("is the base URL right?");
    }

    @Test
    void send_answerBeyondTheLimit_isUnavailableWithoutReadingOn() {
        Client client = builder(exchange -> Shop.answer(exchange, 200, "x".repeat(1001)))
                .answerLimit(1000)
                .build();

        assertThatThrownBy(() -> client.call(PRICE).send()).hasMessageContaining("more than 1000 bytes");
    }

    @Test
    void send_callForAnybody_carriesNoToken() {
        builder(exchange -> Shop.answer(exchange, "{}"))
                .credentials(token("t"))
                .build()
                .call(new Shop.GetHours())
                .send();

        assertThat(seen).containsExactly("GET /hours? nobody");
    }

    @Test
    void send_refusedTokenInABodyWithStatus200_isRenewedOnce() {
        Shelf store = new Shelf(new Token(Secret.of("old"), null, null));
        Credentials credentials = RefreshingCredentials.of(
                store, last -> new Token(Secret.of("new"), null, null), TokenPlacement.bearer());
        Client client = builder(exchange -> {
                    if (exchange.headers().find("Authorization").orElse("").endsWith("new")) {
                        price(exchange);
                    } else {
                        Shop.answer(exchange, Shop.Trouble.WHO_ARE_YOU);
                    }
                })
                .credentials(credentials)
                .build();

        assertThat(client.call(PRICE).send()).isEqualTo(new Shop.Price(1250));
        assertThat(seen).containsExactly("GET /price?item=lamp Bearer old", "GET /price?item=lamp Bearer new");
    }

    private static final class Shelf implements TokenStore {
        private Token token;

        Shelf(Token token) {
            this.token = token;
        }

        @Override
        public Optional<Token> load() {
            return Optional.of(token);
        }

        @Override
        public void store(Token fresh) {
            token = fresh;
        }
    }

    @Test
    void send_roleWithoutBaseUrl_isInvalid() {
        Client client = Client.builder(new Shop(), new LoopbackTransport(ClientTest::price))
                .build();

        assertThatThrownBy(() -> client.call(PRICE).send())
                .hasMessageContaining("no base URL for shop.front")
                .extracting(failure -> ((DuopanException) failure).kind())
                .isEqualTo(ErrorKind.INVALID);
    }

    @Test
    void with_options_areAddedToTheClientsOwn() throws IOException {
        Client client = builder(exchange -> Shop.answer(
                        exchange,
                        200,
                        "%s %s %s"
                                .formatted(
                                        exchange.headers().find("host").orElse(""),
                                        exchange.headers().find("platform").orElse(""),
                                        exchange.headers().find("x-more").orElse(""))))
                .headers(WireHeaders.of("Platform", "open_platform"))
                .build();

        Call<Shop.Price> call = client.call(PRICE)
                .with(CallOptions.to(URI.create("http://upload.test/prefix/")))
                .with(CallOptions.NONE.withHeader("X-More", "1"));

        assertThat(text(call.raw())).isEqualTo("upload.test open_platform 1");
        assertThat(seen.getFirst()).startsWith("GET /prefix/price?");
    }

    @Test
    void with_retries_replaceTheClientsOwn() {
        Call<Shop.Price> call = client(exchange -> {}).call(PRICE).with(CallOptions.NONE.withRetries(Retries.NONE));

        assertThatThrownBy(call::send).isInstanceOf(DuopanException.class);
        assertThat(seen).hasSize(1);
    }

    @Test
    void raw_refusal_isReturnedAsItCame() throws IOException {
        WireResponse response = client(exchange -> Shop.answer(exchange, 404, "nothing"))
                .call(PRICE)
                .raw();

        assertThat(response.status()).isEqualTo(404);
        assertThat(text(response)).isEqualTo("nothing");
    }

    @Test
    void raw_bodyWithoutEnd_isStreamed() throws IOException {
        Client client = client(exchange -> {
            OutputStream out = exchange.answer(200, WireHeaders.NONE, 1L << 40);
            byte[] zeros = new byte[1 << 16];
            while (true) {
                out.write(zeros);
            }
        });

        try (WireResponse response = client.call(PRICE).raw()) {
            assertThat(response.body().readNBytes(1 << 20)).hasSize(1 << 20);
        }
    }

    @Test
    void raw_unauthorizedStatus_renewsAndRepeats() throws IOException {
        Credentials credentials = RefreshingCredentials.of(
                new Shelf(new Token(Secret.of("old"), null, null)),
                last -> new Token(Secret.of("new"), null, null),
                TokenPlacement.query("access_token"));
        Client client = builder(
                        exchange -> Shop.answer(exchange, exchange.rawQuery().endsWith("new") ? 200 : 401, "x"))
                .credentials(credentials)
                .build();

        try (WireResponse response = client.call(PRICE).raw()) {
            assertThat(response.status()).isEqualTo(200);
        }
        assertThat(seen)
                .containsExactly(
                        "GET /price?item=lamp&access_token=old nobody", "GET /price?item=lamp&access_token=new nobody");
    }

    @Test
    void sendLink_carriesNeitherTokenNorTheClientsHeaders() throws IOException {
        Client client = builder(exchange -> Shop.answer(
                        exchange, 200, exchange.headers().find("platform").orElse("none")))
                .credentials(token("t"))
                .headers(WireHeaders.of("Platform", "open_platform"))
                .build();

        WireResponse response = client.send(new WireRequest(
                Verb.PUT, URI.create("http://storage.test/key?sign=1"), WireHeaders.NONE, WireBody.NONE));

        assertThat(text(response)).isEqualTo("none");
        assertThat(seen).containsExactly("PUT /key?sign=1 nobody");
    }

    @Test
    void sendLink_failure_tellsNothingOfTheLink() {
        WireRequest request = new WireRequest(
                Verb.POST, URI.create("http://storage.test/secret?sign=secret"), WireHeaders.NONE, WireBody.NONE);

        assertThatThrownBy(() -> client(exchange -> {}).send(request))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("POST at storage.test")
                .message()
                .doesNotContain("secret");
    }

    @Test
    void sendLink_answerOfAPutIsLost_isPutAgain() throws IOException {
        AtomicInteger puts = new AtomicInteger();
        Client client = client(exchange -> {
            if (puts.incrementAndGet() > 1) {
                Shop.answer(exchange, 200, "stored");
            }
        });

        WireResponse response = client.send(new WireRequest(
                Verb.PUT, URI.create("http://storage.test/key"), WireHeaders.NONE, WireBody.of("", new byte[] {1})));

        assertThat(text(response)).isEqualTo("stored");
        assertThat(puts).hasValue(2);
    }

    @Test
    void send_failure_tellsNoParameterAndNoToken() {
        Client client = builder(exchange -> {})
                .credentials(Credentials.fixed(Secret.of("secret"), TokenPlacement.query("access_token")))
                .build();

        assertThatThrownBy(() -> client.call(new Shop.GetPrice("secret")).send())
                .message()
                .doesNotContain("secret");
        assertThat(client.call(new Shop.GetPrice("secret")).toString()).isEqualTo("shop.price.get");
    }

    @Test
    void sendAsync_success_completes() throws Exception {
        CompletableFuture<Shop.Price> price =
                client(ClientTest::price).call(PRICE).sendAsync();

        assertThat(price.get(30, TimeUnit.SECONDS)).isEqualTo(new Shop.Price(1250));
    }

    @Test
    void sendAsync_refusal_failsWithIt() {
        CompletableFuture<Empty> order = client(exchange -> Shop.answer(exchange, Shop.Trouble.SOLD_OUT))
                .call(ORDER)
                .sendAsync();

        assertThatThrownBy(() -> order.get(30, TimeUnit.SECONDS)).hasCauseInstanceOf(ApiException.class);
    }

    @Test
    void sendAsync_cancelled_endsTheCall() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CompletableFuture<Throwable> ended = new CompletableFuture<>();
        Transport stuck = new Transport() {
            @Override
            public WireResponse send(WireRequest request, CallTimeouts timeouts) throws IOException {
                arrived.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    ended.complete(e);
                }
                throw new IOException("interrupted");
            }

            @Override
            public void close() {}
        };
        CompletableFuture<Shop.Price> price =
                Shop.client(stuck).build().call(PRICE).sendAsync();
        arrived.await();

        price.cancel(true);

        assertThat(ended.get(30, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
        assertThatThrownBy(price::join).isInstanceOf(CancellationException.class);
    }

    @Test
    void stream_severalPages_givesAllEntriesInOrder() {
        assertThat(client(ClientTest::page).call(new Shop.ListItems("")).stream())
                .containsExactly("a", "b", "c", "d");
        assertThat(seen).hasSize(3);
    }

    private static void page(WireExchange exchange) throws IOException {
        Shop.answer(
                exchange,
                switch (exchange.rawQuery()) {
                    case "cursor=" -> "{\"items\":[\"a\",\"b\"],\"next\":\"2\"}";
                    case "cursor=2" -> "{\"items\":[],\"next\":\"3\"}";
                    default -> "{\"items\":[\"c\",\"d\"],\"next\":\"\"}";
                });
    }

    @Test
    void stream_firstEntriesOnly_asksForNoFurtherPage() {
        Client client = client(ClientTest::page);

        assertThat(client.call(new Shop.ListItems("")).stream().limit(2)).containsExactly("a", "b");
        assertThat(seen).hasSize(1);
    }

    @Test
    void stream_notRead_asksForNothing() {
        try (var entries = client(ClientTest::page).call(new Shop.ListItems("")).stream()) {
            assertThat(entries.isParallel()).isFalse();
        }
        assertThat(seen).isEmpty();
    }

    @Test
    void stream_pageThatNamesAnEarlierOne_failsInsteadOfLoopingOrEnding() {
        Client client = client(exchange -> Shop.answer(exchange, "{\"items\":[\"a\"],\"next\":\"2\"}"));

        assertThatThrownBy(() -> client.call(new Shop.ListItems("")).stream().toList())
                .hasMessageContaining("names a page for a second time after 2 pages")
                .extracting(failure -> ((DuopanException) failure).kind())
                .isEqualTo(ErrorKind.UNAVAILABLE);
    }

    @Test
    void stream_laterPageFails_failsInsteadOfEnding() {
        Client client = client(exchange -> {
            if (exchange.rawQuery().equals("cursor=")) {
                page(exchange);
            } else {
                Shop.answer(exchange, Shop.Trouble.SOLD_OUT);
            }
        });

        assertThatThrownBy(() -> client.call(new Shop.ListItems("")).stream().toList())
                .isInstanceOf(ApiException.class);
    }
}
