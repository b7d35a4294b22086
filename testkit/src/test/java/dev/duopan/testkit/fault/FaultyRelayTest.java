package dev.duopan.testkit.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.duopan.api.Verb;
import dev.duopan.api.WireBody;
import dev.duopan.api.WireHeaders;
import dev.duopan.api.WireRequest;
import dev.duopan.api.WireResponse;
import dev.duopan.api.baidu.BaiduError;
import dev.duopan.api.pan123.Pan123Error;
import dev.duopan.client.CallTimeouts;
import dev.duopan.client.HttpOptions;
import dev.duopan.client.HttpTransport;
import dev.duopan.client.Transport;
import dev.duopan.testkit.fault.Fault.Moment;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class FaultyRelayTest {
    private static final String CHUNKED = "/chunked";
    private static final String BODY = "x".repeat(1 << 20);

    private final List<String> received = new CopyOnWriteArrayList<>();
    private final Transport transport = new HttpTransport(HttpOptions.DEFAULT);
    private HttpServer server;

    /** A server that answers every body with the same body, at one path without saying how long it is. */
    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            received.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body.length);
            boolean chunked = exchange.getRequestURI().getPath().equals(CHUNKED);
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : chunked ? 0 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        transport.close();
        server.stop(0);
    }

    private FaultyRelay relay(FaultPlan plan) {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return FaultyRelay.before(address, plan);
    }

    private WireResponse send(FaultyRelay relay, String path, String body) throws IOException {
        WireBody content = body.isEmpty() ? WireBody.NONE : WireBody.of("text/plain", body.getBytes(UTF_8));
        URI address = relay.address().resolve(path);
        Verb verb = body.isEmpty() ? Verb.GET : Verb.POST;
        return transport.send(
                new WireRequest(verb, address, WireHeaders.NONE, content), CallTimeouts.of(Duration.ofSeconds(10)));
    }

    private String text(FaultyRelay relay, String path, String body) throws IOException {
        try (WireResponse response = send(relay, path, body)) {
            return response.status() + " " + new String(response.body().readAllBytes(), UTF_8);
        }
    }

    private static FaultPlan always(Fault fault) {
        return request -> Optional.of(fault);
    }

    @Test
    void relay_withoutFaults_passesEveryByteOfManyRequests() throws IOException {
        try (FaultyRelay relay = relay(FaultPlan.NONE)) {
            for (int i = 0; i < 20; i++) {
                assertThat(text(relay, "/a?b=c", BODY)).isEqualTo("200 " + BODY);
                assertThat(text(relay, "/d", "")).isEqualTo("200 ");
            }
            assertThat(relay.inflicted()).isEmpty();
        }
        assertThat(received).hasSize(40).contains("POST /a?b=c " + BODY.length(), "GET /d 0");
    }

    @ParameterizedTest
    @EnumSource(Moment.class)
    void relay_cut_losesTheAnswerAtThatMoment(Moment moment) {
        try (FaultyRelay relay = relay(always(Fault.cut(moment)))) {
            assertThatThrownBy(() -> text(relay, "/a", BODY)).isInstanceOf(IOException.class);
        }
        boolean applied = moment == Moment.BEFORE_ANSWER || moment == Moment.WITHIN_ANSWER;
        assertThat(received.contains("POST /a " + BODY.length())).isEqualTo(applied);
    }

    @Test
    void relay_cutWithinAnAnswerOfUnknownLength_losesItsEnd() {
        try (FaultyRelay relay = relay(always(Fault.cut(Moment.WITHIN_ANSWER)))) {
            assertThatThrownBy(() -> text(relay, CHUNKED, BODY)).isInstanceOf(IOException.class);
        }
        assertThat(received).hasSize(1);
    }

    @Test
    void relay_cutWithinTheAnswer_beginsIt() throws IOException {
        try (FaultyRelay relay = relay(always(Fault.cut(Moment.WITHIN_ANSWER)));
                WireResponse response = send(relay, "/a", BODY)) {
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.body().readNBytes(BODY.length() / 2)).hasSize(BODY.length() / 2);
            assertThatThrownBy(() -> response.body().read()).isInstanceOf(IOException.class);
        }
    }

    @Test
    void relay_status_answersInPlaceOfTheServer() throws IOException {
        try (FaultyRelay relay = relay(always(Fault.tooMany(7)));
                WireResponse response = send(relay, "/a", BODY)) {
            assertThat(response.status()).isEqualTo(429);
            assertThat(response.headers().find("Retry-After")).contains("7");
        }
        assertThat(received).isEmpty();
    }

    @Test
    void relay_overruled_letsTheServerActAndAnswersSomethingElse() throws IOException {
        try (FaultyRelay relay = relay(always(new Fault.Overruled(504)))) {
            assertThat(text(relay, "/a", BODY)).startsWith("504 ");
        }
        assertThat(received).hasSize(1);
    }

    @Test
    void relay_refusal_speaksTheProvidersLanguage() throws IOException {
        FaultPlan plan = request -> Optional.of(
                Fault.refusal(request.path().startsWith("/api") ? Pan123Error.RATE_LIMITED : BaiduError.PCS_FREQUENCY));
        try (FaultyRelay relay = relay(plan)) {
            assertThat(text(relay, "/api/v1/file/move", "{}")).startsWith("200 {\"code\":429");
            assertThat(text(relay, "/rest/2.0/pcs/superfile2", "x")).startsWith("403 {\"error_code\":31034");
        }
    }

    @Test
    void relay_delay_passesLater() throws IOException {
        try (FaultyRelay relay = relay(always(new Fault.Delay(Duration.ofMillis(100))))) {
            long begun = System.nanoTime();
            assertThat(text(relay, "/a", "x")).isEqualTo("200 x");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(100));
        }
    }

    @Test
    void inflicted_afterAFault_saysWhatBefellWhom() throws IOException {
        try (FaultyRelay relay = relay(FaultPlan.everyNth(2, List.of(Fault.status(503))))) {
            text(relay, "/a?secret=1", "x");
            text(relay, "/a?secret=1", "x");
            text(relay, "/b", "x");

            assertThat(relay.inflicted())
                    .containsExactly(new FaultyRelay.Inflicted(
                            new RelayedRequest("POST", "/a", "secret=1", 1), Fault.status(503)));
            assertThat(relay.inflicted().toString()).doesNotContain("secret");
        }
    }
}
