package dev.duopan.netdisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TokensTest {
    private final TestClock clock = new TestClock();

    @TempDir
    private Path directory;

    private Netdisk netdisk;
    private Account account;

    @BeforeEach
    void open() {
        netdisk = Netdisk.open(Samples.settings(directory).withClock(clock));
        account = netdisk.accounts()
                .find("anna")
                .orElseGet(() -> netdisk.accounts().add(NewAccount.of("anna", "secret".toCharArray())));
    }

    @AfterEach
    void close() {
        netdisk.close();
    }

    @ParameterizedTest
    @EnumSource(TokenApi.class)
    void verify_freshToken_grantsWhatWasOrdered(TokenApi api) {
        Application application =
                netdisk.applications().add(account, "player", null).application();
        TokenOrder order =
                TokenOrder.of(application, api).withScope("basic netdisk").withValidity(Duration.ofHours(1));

        AccessToken token = netdisk.tokens().issue(order);

        assertThat(netdisk.tokens().verify(token.value(), api))
                .isEqualTo(new Grant(account, application, api, "basic netdisk", token.expiresAt(), false));
        assertThat(token.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofHours(1)));
        assertThat(token.toString()).doesNotContain(token.value());
    }

    @Test
    void issue_for123pan_givesJwtWithTheClaimsThatClientsRead() throws ParseException {
        AccessToken token = issue(TokenApi.PAN123_OPEN);

        JWTClaimsSet claims = SignedJWT.parse(token.value()).getJWTClaimsSet();
        assertThat(claims.getLongClaim("id")).isEqualTo(account.id());
        assertThat(claims.getStringClaim("username")).isEqualTo("anna");
        assertThat(claims.getExpirationTime().toInstant()).isEqualTo(token.expiresAt());
        assertThat(token.value()).hasSizeGreaterThanOrEqualTo(128);
    }

    @Test
    void issue_forBaidu_givesShortOpaqueToken() {
        assertThat(issue(TokenApi.BAIDU).value()).startsWith("121.").hasSizeLessThan(256);
    }

    @Test
    void issue_twice_givesDifferentTokens() {
        assertThat(issue(TokenApi.PAN123_OPEN).value())
                .isNotEqualTo(issue(TokenApi.PAN123_OPEN).value());
    }

    @Test
    void verify_nothing_isMissing() {
        assertThat(problem(null, TokenApi.BAIDU)).isEqualTo(TokenProblem.MISSING);
        assertThat(problem(" ", TokenApi.PAN123_OPEN)).isEqualTo(TokenProblem.MISSING);
    }

    @Test
    void verify_nonsense_isMalformed() {
        assertThat(problem("nonsense", TokenApi.BAIDU)).isEqualTo(TokenProblem.MALFORMED);
        assertThat(problem("a.b.c", TokenApi.PAN123_OPEN)).isEqualTo(TokenProblem.MALFORMED);
        assertThat(problem("x".repeat(100_000), TokenApi.PAN123_OPEN)).isEqualTo(TokenProblem.MALFORMED);
    }

    @Test
    void verify_tamperedToken_isUnknown() {
        String token = issue(TokenApi.PAN123_OPEN).value();
        String tampered = token.substring(0, token.length() - 10) + "AAAAAAAAAA";

        assertThat(problem(tampered, TokenApi.PAN123_OPEN)).isEqualTo(TokenProblem.UNKNOWN);
        assertThat(problem("121." + "0".repeat(32) + "." + "a".repeat(43), TokenApi.BAIDU))
                .isEqualTo(TokenProblem.UNKNOWN);
    }

    @Test
    void verify_tokenOfTheOtherApi_isRefused() {
        assertThat(problem(issue(TokenApi.BAIDU).value(), TokenApi.PAN123_OPEN)).isEqualTo(TokenProblem.MALFORMED);
        assertThat(problem(issue(TokenApi.PAN123_OPEN).value(), TokenApi.BAIDU)).isEqualTo(TokenProblem.MALFORMED);
    }

    @ParameterizedTest
    @EnumSource(TokenApi.class)
    void verify_afterItsTime_isExpired(TokenApi api) {
        AccessToken token = issue(api);

        clock.advance(api.accessValidity());

        assertThat(problem(token.value(), api)).isEqualTo(TokenProblem.EXPIRED);
    }

    @Test
    void verify_longAfterItsTime_isStillExpiredFor123pan() {
        AccessToken token = issue(TokenApi.PAN123_OPEN);
        clock.advance(Duration.ofDays(100));

        assertThat(netdisk.collect().tokens()).isEqualTo(1);

        assertThat(problem(token.value(), TokenApi.PAN123_OPEN)).isEqualTo(TokenProblem.EXPIRED);
    }

    @ParameterizedTest
    @EnumSource(TokenApi.class)
    void revoke_token_isRevoked(TokenApi api) {
        AccessToken token = issue(api);

        netdisk.tokens().revoke(token.value());
        netdisk.tokens().revoke(token.value());

        assertThat(problem(token.value(), api)).isEqualTo(TokenProblem.REVOKED);
    }

    @Test
    void verify_afterRestart_stillGrants() {
        AccessToken token = issue(TokenApi.PAN123_OPEN);
        netdisk.close();
        open();

        assertThat(netdisk.tokens().verify(token.value(), TokenApi.PAN123_OPEN).account())
                .isEqualTo(account);
    }

    private AccessToken issue(TokenApi api) {
        return netdisk.tokens().issue(TokenOrder.of(account, api));
    }

    private TokenProblem problem(@Nullable String token, TokenApi api) {
        return catchThrowableOfType(
                        TokenRejectedException.class, () -> netdisk.tokens().verify(token, api))
                .problem();
    }

    @Test
    void issue_moreThanMayLive_endsTheOldestOfThatApplicationAndApi() {
        Application player = netdisk.applications().add(account, "player", null).application();
        Application other = netdisk.applications().add(account, "other", null).application();
        AccessToken foreign = netdisk.tokens().issue(TokenOrder.of(other, TokenApi.PAN123_OPEN), 2);
        AccessToken first = netdisk.tokens().issue(TokenOrder.of(player, TokenApi.PAN123_OPEN), 2);
        AccessToken second = netdisk.tokens().issue(TokenOrder.of(player, TokenApi.PAN123_OPEN), 2);
        AccessToken third = netdisk.tokens().issue(TokenOrder.of(player, TokenApi.PAN123_OPEN), 2);

        assertThat(catchThrowableOfType(
                                TokenRejectedException.class,
                                () -> netdisk.tokens().verify(first.value(), TokenApi.PAN123_OPEN))
                        .problem())
                .isEqualTo(TokenProblem.DISPLACED);
        for (AccessToken alive : List.of(foreign, second, third)) {
            assertThat(netdisk.tokens()
                            .verify(alive.value(), TokenApi.PAN123_OPEN)
                            .account())
                    .isEqualTo(account);
        }
    }
}
