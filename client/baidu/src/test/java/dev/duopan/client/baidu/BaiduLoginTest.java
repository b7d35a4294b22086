package dev.duopan.client.baidu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.ApiException;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Parameters;
import dev.duopan.api.Secret;
import dev.duopan.client.Token;
import dev.duopan.client.TokenStore;
import dev.duopan.netdisk.CodeRequest;
import dev.duopan.netdisk.NewApplication;
import dev.duopan.netdisk.TokenApi;
import dev.duopan.netdisk.baidu.TestNetdisk;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaiduLoginTest {
    /** Keeps the token in memory, and notes how often one was stored. */
    private static final class Store implements TokenStore {
        private volatile @Nullable Token token;
        private final AtomicInteger stores = new AtomicInteger();

        @Override
        public Optional<Token> load() {
            return Optional.ofNullable(token);
        }

        @Override
        public void store(Token fresh) {
            stores.incrementAndGet();
            token = fresh;
        }
    }

    @TempDir
    private static Path directory;

    private static TestPan server;
    private static String clientId;
    private static Secret clientSecret;

    private Store store = new Store();

    @BeforeAll
    static void open() {
        server = TestPan.in(directory);
        NewApplication application = server.netdisk().application();
        clientId = application.application().clientId();
        clientSecret = Secret.of(application.clientSecret());
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void begin() {
        server.wire().forget();
        store = new Store();
    }

    private static BaiduLogin login() {
        return server.builder().login(clientId, clientSecret);
    }

    private static Secret code() {
        TestNetdisk netdisk = server.netdisk();
        return Secret.of(netdisk.netdisk()
                .authorizations()
                .authorize(new CodeRequest(
                        netdisk.alice(),
                        netdisk.application().application(),
                        TokenApi.BAIDU,
                        BaiduLogin.OUT_OF_BAND,
                        "basic netdisk")));
    }

    private BaiduPan pan() {
        return server.builder().application(clientId, clientSecret, store).build();
    }

    /** Makes the stored token one that has ended, with the refresh token that it had. */
    private void end() {
        Token token = store.load().orElseThrow();
        store.store(new Token(Secret.of("121.ended"), token.refresh(), Instant.EPOCH));
    }

    @Test
    void consentPage_forAnAddress_namesEverything() {
        URI page = login().consentPage("https://app.test/back?a=b", "st ate");

        assertThat(page.toString()).startsWith(TestNetdisk.BASE + "/oauth/2.0/authorize?");
        Parameters query = Parameters.parse(page.getRawQuery());
        assertThat(query.find("response_type")).contains("code");
        assertThat(query.find("client_id")).contains(clientId);
        assertThat(query.find("redirect_uri")).contains("https://app.test/back?a=b");
        assertThat(query.find("scope")).contains("basic,netdisk");
        assertThat(query.find("state")).contains("st ate");
        assertThat(login().consentPage("oob", "").getRawQuery()).doesNotContain("state");
    }

    @Test
    void exchange_code_storesThePairBeforeItIsUsed() {
        Token token = login().exchange(code(), BaiduLogin.OUT_OF_BAND, store);

        assertThat(store.load()).contains(token);
        assertThat(token.refresh()).isNotNull();
        assertThat(token.expiry()).isAfter(Instant.now().plusSeconds(2_500_000));
        assertThat(pan().account().userInfo().send().netdiskName()).isEqualTo("alice");
    }

    @Test
    void exchange_usedCode_isRefusedAndStoresNothing() {
        Secret code = code();
        login().exchange(code, BaiduLogin.OUT_OF_BAND, new Store());

        assertThatThrownBy(() -> login().exchange(code, BaiduLogin.OUT_OF_BAND, store))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).isEqualTo("invalid_grant"))
                .hasMessageNotContaining(code.reveal());
        assertThat(store.load()).isEmpty();
    }

    @Test
    void call_withEndedToken_refreshesOnceForAllCallers() {
        login().exchange(code(), BaiduLogin.OUT_OF_BAND, store);
        end();
        store.stores.set(0);
        BaiduPan pan = pan();

        List<CompletableFuture<?>> calls = IntStream.range(0, 8)
                .<CompletableFuture<?>>mapToObj(i -> pan.account().quota().sendAsync())
                .toList();
        calls.forEach(CompletableFuture::join);

        assertThat(server.wire().seen("grant_type=refresh_token")).hasSize(1);
        assertThat(store.stores).hasValue(1);
    }

    @Test
    void call_refusedToken_isRenewedAndRepeatedOnce() {
        Token token = login().exchange(code(), BaiduLogin.OUT_OF_BAND, store);
        server.netdisk().netdisk().tokens().revoke(token.access().reveal());

        assertThat(pan().account().userInfo().send().netdiskName()).isEqualTo("alice");
        assertThat(server.wire().seen("method=uinfo")).hasSize(2);
        assertThat(store.load().orElseThrow().access()).isNotEqualTo(token.access());
    }

    @Test
    void refresh_spentToken_asksForConsentAndIsNotTriedAgain() {
        login().exchange(code(), BaiduLogin.OUT_OF_BAND, store);
        login().refresh(store.load().orElseThrow());
        end();
        server.wire().forget();
        BaiduPan pan = pan();

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> pan.account().quota().send())
                    .isInstanceOfSatisfying(
                            DuopanException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.UNAUTHENTICATED))
                    .hasMessageContaining("consent again");
        }
        assertThat(server.wire().seen("grant_type=refresh_token")).hasSize(1);
    }

    @Test
    void refresh_withoutRefreshToken_asksForConsent() {
        assertThatThrownBy(() -> login().refresh(Token.MISSING))
                .isInstanceOfSatisfying(
                        DuopanException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.UNAUTHENTICATED));
        assertThat(server.wire().seen("grant_type")).isEmpty();
    }

    @Test
    void refresh_serviceFails_isNoReasonToConsentAgain() {
        login().exchange(code(), BaiduLogin.OUT_OF_BAND, store);
        server.wire()
                .answerOnce(
                        "grant_type", 400, "{\"error\":\"Trigger security policy\",\"error_description\":\"later\"}");

        assertThatThrownBy(() -> login().refresh(store.load().orElseThrow()))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).isEqualTo("Trigger security policy"));
    }

    @Test
    void exchange_wrongSecret_isInvalidClient() {
        BaiduLogin wrong = server.builder().login(clientId, Secret.of("wrong"));

        assertThatThrownBy(() -> wrong.exchange(code(), BaiduLogin.OUT_OF_BAND, store))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).isEqualTo("invalid_client"));
    }
}
