package dev.duopan.netdisk.pan123;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.Api;
import dev.duopan.api.Catalogue;
import dev.duopan.api.Endpoint;
import dev.duopan.api.RequestWriter;
import dev.duopan.api.Secret;
import dev.duopan.api.pan123.open.AccessToken;
import dev.duopan.api.pan123.open.CreateAccessToken;
import dev.duopan.api.pan123.open.GetUserInfo;
import dev.duopan.netdisk.TokenApi;
import dev.duopan.netdisk.TokenOrder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AuthenticationTest {
    @TempDir
    private static Path directory;

    private static TestNetdisk netdisk;

    @BeforeAll
    static void open() {
        netdisk = TestNetdisk.in(directory);
    }

    @AfterAll
    static void close() {
        netdisk.close();
    }

    static Stream<Api<?>> calls() {
        return Stream.concat(SampleCalls.naming(1, 2, "f".repeat(32)).stream(), SampleCalls.namingNothing().stream());
    }

    private static Map<String, String> badHeaders() {
        String good = netdisk.token(netdisk.alice());
        String revoked = netdisk.token(netdisk.alice());
        netdisk.netdisk().tokens().revoke(revoked);
        String ended = netdisk.netdisk()
                .tokens()
                .issue(TokenOrder.of(netdisk.alice(), TokenApi.PAN123_OPEN).withValidity(Duration.ofSeconds(1)))
                .value();
        netdisk.clock().pass(Duration.ofSeconds(2));
        String otherApi = netdisk.netdisk()
                .tokens()
                .issue(TokenOrder.of(netdisk.alice(), TokenApi.BAIDU))
                .value();
        return Map.of(
                "nothing", "",
                "no token", "Bearer ",
                "another scheme", "Basic " + good,
                "garbage", "Bearer \u0000 not a token",
                "a changed signature", "Bearer " + good.substring(0, good.length() - 3) + "AAA",
                "no signature", "Bearer " + good.substring(0, good.lastIndexOf('.') + 1),
                "a very long token", "Bearer " + "e".repeat(100_000),
                "a revoked token", "Bearer " + revoked,
                "an expired token", "Bearer " + ended,
                "a token for the other provider", "Bearer " + otherApi);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void call_withoutUsableToken_isRefusedWith401InTheEnvelope(Api<?> request) throws IOException {
        for (Map.Entry<String, String> header : badHeaders().entrySet()) {
            TestExchange exchange = TestExchange.of(RequestWriter.write(request, TestNetdisk.BASE))
                    .header("Authorization", header.getValue())
                    .answeredBy(netdisk.dispatcher());

            assertThat(exchange.status()).as(header.getKey()).isEqualTo(200);
            assertThat(exchange.code()).as(header.getKey()).isEqualTo(401);
        }
    }

    @Test
    void sampleCalls_coverEveryAuthenticatedEndpoint() {
        Catalogue catalogue = Catalogue.load(AuthenticationTest.class.getClassLoader());

        assertThat(calls().<Object>map(request -> Endpoint.of(request).name()))
                .containsExactlyInAnyOrderElementsOf(catalogue.endpoints().stream()
                        .filter(endpoint -> endpoint.route().authenticated())
                        .map(Endpoint::name)
                        .toList());
        assertThat(netdisk.dispatcher().unserved(catalogue)).isEmpty();
    }

    private static TestExchange logIn(String clientId, String secret) throws IOException {
        return netdisk.ask(new CreateAccessToken(clientId, Secret.of(secret)));
    }

    @Test
    void accessToken_rightSecret_opensTheApiUntilItsEnd() throws IOException {
        String clientId = netdisk.application().application().clientId();
        AccessToken token =
                logIn(clientId, netdisk.application().clientSecret()).data(AccessToken.class);
        TestExchange exchange = TestExchange.of(RequestWriter.write(new GetUserInfo(), TestNetdisk.BASE))
                .header("authorization", "bearer " + token.accessToken().reveal())
                .answeredBy(netdisk.dispatcher());

        assertThat(exchange.data().get("uid")).isEqualTo((int) netdisk.alice().id());
        assertThat(token.expiredAt()).endsWith("+08:00");
        assertThat(token.expiry()).isEqualTo(netdisk.clock().instant().plus(TokenApi.PAN123_OPEN.accessValidity()));
    }

    @Test
    void accessToken_wrongCredentials_areRefusedWith401() throws IOException {
        String clientId = netdisk.application().application().clientId();

        assertThat(logIn(clientId, "0".repeat(32)).code()).isEqualTo(401);
        assertThat(logIn("0".repeat(32), netdisk.application().clientSecret()).code())
                .isEqualTo(401);
        assertThat(logIn("", "").code()).isIn(400, 401);
    }
}
