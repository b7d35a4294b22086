package dev.duopan.netdisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuthorizationsTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String REDIRECT = "https://example.org/back";

    private final TestClock clock = new TestClock();

    @TempDir
    private Path directory;

    private Netdisk netdisk;
    private Account account;
    private Application application;

    @BeforeEach
    void open() {
        netdisk = Netdisk.open(Samples.settings(directory).withClock(clock));
        account = netdisk.accounts().add(NewAccount.of("anna", "secret".toCharArray()));
        application = netdisk.applications().add(account, "player", REDIRECT).application();
    }

    @AfterEach
    void close() {
        netdisk.close();
    }

    @ParameterizedTest
    @EnumSource(TokenApi.class)
    void exchange_freshCode_givesWorkingTokens(TokenApi api) {
        TokenPair pair = exchange(authorize(api), api);

        Grant grant = netdisk.tokens().verify(pair.accessToken().value(), api);
        assertThat(grant.account()).isEqualTo(account);
        assertThat(grant.application()).isEqualTo(application);
        assertThat(grant.scope()).isEqualTo("basic netdisk");
        assertThat(pair.toString()).doesNotContain(pair.refreshToken());
    }

    @Test
    void exchange_refreshTokens_haveTheShapeOfTheirApi() {
        assertThat(exchange(authorize(TokenApi.PAN123_OPEN), TokenApi.PAN123_OPEN)
                        .refreshToken())
                .matches("[A-Z0-9]{48}");
        assertThat(exchange(authorize(TokenApi.BAIDU), TokenApi.BAIDU).refreshToken())
                .startsWith("122.")
                .hasSizeLessThan(256);
    }

    @Test
    void exchange_codeTwice_isUsedAndEndsTheChain() {
        String code = authorize(TokenApi.BAIDU);
        TokenPair pair = exchange(code, TokenApi.BAIDU);

        assertThat(problem(() -> exchange(code, TokenApi.BAIDU))).isEqualTo(TokenProblem.USED);

        assertThat(problem(() -> netdisk.tokens().verify(pair.accessToken().value(), TokenApi.BAIDU)))
                .isEqualTo(TokenProblem.REVOKED);
        assertThat(problem(() -> refresh(pair, TokenApi.BAIDU))).isEqualTo(TokenProblem.REVOKED);
    }

    @Test
    void exchange_sameCodeManyTimesAtOnce_givesOnePair() {
        String code = authorize(TokenApi.BAIDU);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Boolean> granted =
                    IntStream.range(0, 8).mapToObj(index -> threads.submit(() -> isGranted(code))).toList().stream()
                            .map(Samples::join)
                            .toList();
            assertThat(granted).filteredOn(Boolean::booleanValue).hasSize(1);
        }
    }

    @Test
    void exchange_afterTenMinutes_isExpired() {
        String code = authorize(TokenApi.BAIDU);
        clock.advance(Authorizations.CODE_VALIDITY);

        assertThat(problem(() -> exchange(code, TokenApi.BAIDU))).isEqualTo(TokenProblem.EXPIRED);
    }

    @Test
    void exchange_otherRedirect_isRefusedAndEndsTheCode() {
        String code = authorize(TokenApi.BAIDU);
        CodeExchange wrong = new CodeExchange(application, TokenApi.BAIDU, code, "oob", HOUR);

        assertThat(problem(() -> netdisk.authorizations().exchange(wrong))).isEqualTo(TokenProblem.WRONG_REDIRECT);
        assertThat(problem(() -> exchange(code, TokenApi.BAIDU))).isEqualTo(TokenProblem.REVOKED);
    }

    @Test
    void exchange_otherApplication_isRefused() {
        Application other =
                netdisk.applications().add(account, "other", REDIRECT).application();
        CodeExchange wrong = new CodeExchange(other, TokenApi.BAIDU, authorize(TokenApi.BAIDU), REDIRECT, HOUR);

        assertThat(problem(() -> netdisk.authorizations().exchange(wrong))).isEqualTo(TokenProblem.WRONG_APPLICATION);
    }

    @Test
    void exchange_otherApiOrNonsense_isUnknown() {
        String code = authorize(TokenApi.BAIDU);

        assertThat(problem(() -> exchange(code, TokenApi.PAN123_OPEN))).isEqualTo(TokenProblem.UNKNOWN);
        assertThat(problem(() -> exchange("nonsense", TokenApi.BAIDU))).isEqualTo(TokenProblem.UNKNOWN);
        assertThat(problem(() -> exchange("", TokenApi.BAIDU))).isEqualTo(TokenProblem.MISSING);
    }

    @Test
    void refresh_for123pan_endsTheAccessTokenBefore() {
        TokenPair first = exchange(authorize(TokenApi.PAN123_OPEN), TokenApi.PAN123_OPEN);

        TokenPair second = refresh(first, TokenApi.PAN123_OPEN);

        assertThat(problem(() -> netdisk.tokens().verify(first.accessToken().value(), TokenApi.PAN123_OPEN)))
                .isEqualTo(TokenProblem.REVOKED);
        assertThat(netdisk.tokens()
                        .verify(second.accessToken().value(), TokenApi.PAN123_OPEN)
                        .account())
                .isEqualTo(account);
    }

    @Test
    void refresh_forBaidu_leavesTheAccessTokenBefore() {
        TokenPair first = exchange(authorize(TokenApi.BAIDU), TokenApi.BAIDU);

        TokenPair second = refresh(first, TokenApi.BAIDU);

        assertThat(netdisk.tokens()
                        .verify(first.accessToken().value(), TokenApi.BAIDU)
                        .account())
                .isEqualTo(account);
        assertThat(netdisk.tokens()
                        .verify(second.accessToken().value(), TokenApi.BAIDU)
                        .account())
                .isEqualTo(account);
    }

    @ParameterizedTest
    @EnumSource(TokenApi.class)
    void refresh_usedToken_endsTheChain(TokenApi api) {
        TokenPair first = exchange(authorize(api), api);
        TokenPair second = refresh(first, api);

        assertThat(problem(() -> refresh(first, api))).isEqualTo(TokenProblem.USED);

        assertThat(problem(() -> refresh(second, api))).isEqualTo(TokenProblem.REVOKED);
        assertThat(problem(() -> netdisk.tokens().verify(second.accessToken().value(), api)))
                .isEqualTo(TokenProblem.REVOKED);
    }

    @ParameterizedTest
    @EnumSource(TokenApi.class)
    void refresh_afterItsTime_isExpired(TokenApi api) {
        TokenPair pair = exchange(authorize(api), api);
        clock.advance(api.refreshValidity());

        assertThat(problem(() -> refresh(pair, api))).isEqualTo(TokenProblem.EXPIRED);
    }

    @Test
    void refresh_afterCollection_stillWorks() {
        TokenPair pair = exchange(authorize(TokenApi.BAIDU), TokenApi.BAIDU);
        clock.advance(Duration.ofDays(365));
        netdisk.collect();

        assertThat(refresh(pair, TokenApi.BAIDU).scope()).isEqualTo("basic netdisk");
    }

    @Test
    void refresh_narrowerScope_narrowsTheAccessTokenOnly() {
        TokenPair narrow = refresh(exchange(authorize(TokenApi.BAIDU), TokenApi.BAIDU), TokenApi.BAIDU, "basic");

        assertThat(narrow.scope()).isEqualTo("basic");
        assertThat(netdisk.tokens()
                        .verify(narrow.accessToken().value(), TokenApi.BAIDU)
                        .scope())
                .isEqualTo("basic");
        assertThat(refresh(narrow, TokenApi.BAIDU).scope()).isEqualTo("basic netdisk");
    }

    @Test
    void refresh_widerScope_isRefusedAndEndsTheRefreshTokenButNotTheAccessToken() {
        TokenPair pair = exchange(authorize(TokenApi.BAIDU), TokenApi.BAIDU);

        assertThat(problem(() -> refresh(pair, TokenApi.BAIDU, "basic everything")))
                .isEqualTo(TokenProblem.WRONG_SCOPE);

        netdisk.tokens().verify(pair.accessToken().value(), TokenApi.BAIDU);
        assertThat(problem(() -> refresh(pair, TokenApi.BAIDU))).isEqualTo(TokenProblem.USED);
    }

    @Test
    void spend_refreshToken_endsIt() {
        TokenPair pair = exchange(authorize(TokenApi.BAIDU), TokenApi.BAIDU);
        netdisk.authorizations().spend("122.unknown");
        netdisk.authorizations().spend(pair.refreshToken());

        assertThat(problem(() -> refresh(pair, TokenApi.BAIDU))).isEqualTo(TokenProblem.USED);
    }

    @Test
    void grant_atOnce_givesATokenThatEndsWithThePassword() {
        CodeRequest consent = new CodeRequest(account, application, TokenApi.BAIDU, REDIRECT, "netdisk");
        AccessToken token = netdisk.authorizations().grant(consent, HOUR);

        Grant grant = netdisk.tokens().verify(token.value(), TokenApi.BAIDU);
        assertThat(grant.scope()).isEqualTo("netdisk");
        assertThat(grant.consented()).isTrue();
        netdisk.accounts().changePassword(account, "another".toCharArray());
        assertThat(problem(() -> netdisk.tokens().verify(token.value(), TokenApi.BAIDU)))
                .isEqualTo(TokenProblem.REVOKED);
    }

    @Test
    void endEarlier_tokenOfALaterConsent_endsThoseOfTheSameApplicationAndAccount() {
        TokenPair first = exchange(authorize(TokenApi.BAIDU), TokenApi.BAIDU);
        TokenPair elsewhere = exchange(authorize(TokenApi.PAN123_OPEN), TokenApi.PAN123_OPEN);
        AccessToken own = netdisk.tokens().issue(TokenOrder.of(application, TokenApi.BAIDU));
        TokenPair second = exchange(authorize(TokenApi.BAIDU), TokenApi.BAIDU);

        netdisk.authorizations().endEarlier(first.accessToken());
        netdisk.authorizations().endEarlier(own);
        netdisk.tokens().verify(first.accessToken().value(), TokenApi.BAIDU);
        netdisk.authorizations().endEarlier(second.accessToken());

        assertThat(problem(() -> netdisk.tokens().verify(first.accessToken().value(), TokenApi.BAIDU)))
                .isEqualTo(TokenProblem.REVOKED);
        netdisk.tokens().verify(second.accessToken().value(), TokenApi.BAIDU);
        netdisk.tokens().verify(own.value(), TokenApi.BAIDU);
        netdisk.tokens().verify(elsewhere.accessToken().value(), TokenApi.PAN123_OPEN);
        assertThat(refresh(first, TokenApi.BAIDU)).isNotNull();
    }

    private String authorize(TokenApi api) {
        return netdisk.authorizations()
                .authorize(new CodeRequest(account, application, api, REDIRECT, "basic netdisk"));
    }

    private TokenPair exchange(String code, TokenApi api) {
        return netdisk.authorizations().exchange(new CodeExchange(application, api, code, REDIRECT, HOUR));
    }

    private TokenPair refresh(TokenPair pair, TokenApi api) {
        return refresh(pair, api, "");
    }

    private TokenPair refresh(TokenPair pair, TokenApi api, String scope) {
        return netdisk.authorizations()
                .refresh(new RefreshExchange(application, api, pair.refreshToken(), scope, HOUR));
    }

    private boolean isGranted(String code) {
        try {
            exchange(code, TokenApi.BAIDU);
            return true;
        } catch (TokenRejectedException used) {
            return false;
        }
    }

    private static TokenProblem problem(ThrowingCallable call) {
        return catchThrowableOfType(TokenRejectedException.class, call).problem();
    }
}
