package dev.duopan.client.baidu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.ApiException;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Parameters;
import dev.duopan.api.Secret;
import dev.duopan.client.LoopbackTransport;
import dev.duopan.client.Token;
import dev.duopan.client.TokenStore;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImplicitLoginTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final LoginClock CLOCK = new LoginClock() {
        @Override
        public Instant now() {
            return NOW;
        }

        @Override
        public void pass(Duration duration) {
            throw new UnsupportedOperationException("nothing is waited for");
        }
    };

    private final TokenStore store = TokenStore.inMemory();
    private final BaiduLogin login = BaiduPan.builder(new LoopbackTransport(exchange -> {}))
            .login("id", Secret.of("secret"))
            .in(CLOCK);

    @Test
    void tokenPage_forAnAddress_asksForAToken() {
        URI page = login.tokenPage("https://app.test/back", "s");

        Parameters query = Parameters.parse(page.getRawQuery());
        assertThat(page.toString()).startsWith("https://openapi.baidu.com/oauth/2.0/authorize?");
        assertThat(query.find("response_type")).contains("token");
        assertThat(query.find("redirect_uri")).contains("https://app.test/back");
        assertThat(query.find("state")).contains("s");
    }

    @Test
    void accept_token_isStoredWithoutARefreshToken() {
        URI landed = URI.create("http://openapi.baidu.com/oauth/2.0/login_success#expires_in=2592000"
                + "&access_token=121.a%2Bb&session_secret=&session_key=&scope=basic+netdisk&state=s%20t");

        Token token = login.accept(landed, "s t", store);

        assertThat(store.load()).contains(token);
        assertThat(token).isEqualTo(new Token(Secret.of("121.a+b"), null, NOW.plusSeconds(2_592_000)));
    }

    @Test
    void accept_refusal_isDenied() {
        URI landed = URI.create("https://app.test/back#error=access_denied&error_description=No+thanks&state=s");

        assertThatThrownBy(() -> login.accept(landed, "s", store))
                .isInstanceOfSatisfying(ApiException.class, e -> {
                    assertThat(e.code()).isEqualTo("access_denied");
                    assertThat(e.kind()).isEqualTo(ErrorKind.DENIED);
                })
                .hasMessageContaining("No thanks");
        assertThat(store.load()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://app.test/back#access_token=121.a&state=other",
        "https://app.test/back#access_token=121.a",
        "https://app.test/back?access_token=121.a&state=s",
        "https://app.test/back#state=s",
        "https://app.test/back#access_token=&state=s",
        "https://app.test/back#error=Trigger%20security%20policy&state=s"
    })
    void accept_anythingElse_isInvalidAndStoresNothing(URI landed) {
        assertThatThrownBy(() -> login.accept(landed, "s", store))
                .isInstanceOfSatisfying(
                        DuopanException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.INVALID))
                .hasMessageNotContaining("121.a");
        assertThat(store.load()).isEmpty();
    }
}
