package dev.duopan.client.pan123;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.duopan.api.ApiException;
import dev.duopan.api.DuopanException;
import dev.duopan.api.Empty;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Parameters;
import dev.duopan.api.Secret;
import dev.duopan.api.Verb;
import dev.duopan.api.pan123.open.AuthorizeUser;
import dev.duopan.api.pan123.open.OpenApi;
import dev.duopan.api.pan123.open.TokenByRefresh;
import dev.duopan.api.pan123.open.VerifyApplication;
import dev.duopan.client.Call;
import dev.duopan.client.Token;
import dev.duopan.client.TokenStore;
import dev.duopan.netdisk.pan123.TestNetdisk;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Pan123LoginTest {
    @TempDir
    private Path directory;

    private final TokenStore store = TokenStore.inMemory();
    private ServedDrive drive;

    @BeforeEach
    void open() {
        drive = ServedDrive.in(directory);
    }

    @AfterEach
    void close() {
        drive.close();
    }

    private OauthApplication application() {
        return application(TestNetdisk.REDIRECT);
    }

    private OauthApplication application(String redirectUri) {
        return new OauthApplication(
                drive.netdisk().mounter().application().clientId(),
                Secret.of(drive.netdisk().mounter().clientSecret()),
                redirectUri);
    }

    private Secret alicesToken() {
        return Secret.of(drive.netdisk().token(drive.netdisk().alice()));
    }

    private Pan123OpenBuilder builder() {
        return ServedDrive.builder(drive.transport());
    }

    private Pan123Login login() {
        return builder().login(application());
    }

    private long whose(Pan123Open pan) {
        return pan.user().info().send().uid();
    }

    private Token stored() {
        return store.load().orElseThrow();
    }

    private void assertRefused(Call<?> call, ErrorKind kind) {
        assertThat(catchThrowableOfType(ApiException.class, call::send).kind()).isEqualTo(kind);
    }

    @Test
    void consentPage_ofTheVendorAndOfOnesOwn_hasAllParameters() {
        URI page = login().consentPage("a&b");
        URI vendor = Pan123Open.builder(drive.transport()).login(application()).consentPage("s");

        assertThat(page.toString()).startsWith("http://netdisk.test/auth?");
        assertThat(vendor.toString()).startsWith("https://www.123pan.com/auth?");
        Parameters query = Parameters.parse(page.getRawQuery());
        assertThat(query.find("client_id")).contains(application().clientId());
        assertThat(query.find("redirect_uri")).contains(TestNetdisk.REDIRECT);
        assertThat(query.find("scope")).contains(OpenApi.OAUTH_SCOPE);
        assertThat(query.find("state")).contains("a&b");
    }

    @Test
    void logIn_withATokenOfTheAccount_storesAPairThatWorks() {
        Token token = login().logIn(alicesToken(), store);

        assertThat(stored()).isEqualTo(token);
        Pan123Open pan = builder()
                .granted(application().clientId(), application().clientSecret(), store)
                .build();
        assertThat(whose(pan)).isEqualTo(drive.netdisk().alice().id());
    }

    @Test
    void authorize_refused_saysWhyAndShowsNoSecret() {
        ApiException failure = catchThrowableOfType(ApiException.class, () -> login().authorize(Secret.of("n0token")));

        assertThat(failure.kind()).isEqualTo(ErrorKind.UNAUTHENTICATED);
        assertThat(failure).hasMessageNotContaining("n0token");
        assertThat(catchThrowableOfType(
                                ApiException.class,
                                () -> builder()
                                        .login(application("https://evil.test/"))
                                        .authorize(alicesToken()))
                        .kind())
                .isEqualTo(ErrorKind.DENIED);
    }

    @Test
    void authorize_ofUnknownApplicationOrScope_isRefused() {
        Pan123Open pan = drive.alice();

        assertRefused(
                pan.oauth().authorize(AuthorizeUser.of(alicesToken(), "unknown", TestNetdisk.REDIRECT)),
                ErrorKind.NOT_FOUND);
        assertRefused(
                pan.oauth()
                        .authorize(new AuthorizeUser(
                                alicesToken(), application().clientId(), TestNetdisk.REDIRECT, "all", "code", null)),
                ErrorKind.INVALID);
    }

    @Test
    void exchange_twice_isRefused() {
        Secret code = login().authorize(alicesToken());
        login().exchange(code, store);

        assertThat(catchThrowableOfType(ApiException.class, () -> login().exchange(code, store))
                        .kind())
                .isEqualTo(ErrorKind.UNAUTHENTICATED);
    }

    @Test
    void verify_ownAndOtherAddress_isAnsweredOrRefused() {
        Pan123Open pan = builder().build();

        assertThat(pan.oauth()
                        .verify(VerifyApplication.of(application().clientId(), TestNetdisk.REDIRECT))
                        .send())
                .isEqualTo(Empty.EMPTY);
        assertRefused(
                pan.oauth().verify(VerifyApplication.of(application().clientId(), "https://evil.test/")),
                ErrorKind.DENIED);
    }

    @Test
    void grantTo_anApplication_givesAClientWithTokensOfItsOwn() {
        Pan123Open alice = drive.alice();

        Pan123Open granted = alice.grantTo(application(), store);

        assertThat(whose(granted)).isEqualTo(drive.netdisk().alice().id());
        assertThat(granted.accessToken()).isEqualTo(stored().access()).isNotEqualTo(alice.accessToken());
    }

    @Test
    void refreshing_withARefreshTokenAlone_logsInAndKeepsTheNewPair() {
        Token first = login().logIn(alicesToken(), TokenStore.inMemory());
        Secret refresh = Objects.requireNonNull(first.refresh());

        Pan123Open another = drive.bob().another().refreshing(refresh, store).build();

        assertThat(whose(another)).isEqualTo(drive.netdisk().alice().id());
        assertThat(stored().refresh()).isNotEqualTo(refresh);
        assertThat(stored().access()).isEqualTo(another.accessToken());
        assertThat(drive.transport().carried())
                .noneMatch(request -> request.uri().getHost().endsWith("123pan.com"));
    }

    @Test
    void tokenRefused_duringACall_isRefreshedOnceAtTheSameAddress() {
        Pan123Open granted = drive.alice().grantTo(application(), store);
        Secret first = stored().access();
        drive.netdisk().netdisk().tokens().revoke(first.reveal());

        assertThat(whose(granted)).isEqualTo(drive.netdisk().alice().id());

        assertThat(stored().access()).isNotEqualTo(first);
        assertThat(drive.transport().carried()).last().satisfies(request -> {
            assertThat(request.verb()).isEqualTo(Verb.GET);
            assertThat(request.uri()).hasHost("netdisk.test");
        });
    }

    @Test
    void refreshTokenSpent_tellsToConsentAgain() {
        Token first = login().logIn(alicesToken(), store);
        Secret refresh = Objects.requireNonNull(first.refresh());
        drive.alice()
                .oauth()
                .tokenByRefresh(new TokenByRefresh(null, null, refresh))
                .send();

        DuopanException failure = catchThrowableOfType(
                DuopanException.class, () -> whose(builder().refreshing(store).build()));

        assertThat(failure.kind()).isEqualTo(ErrorKind.UNAUTHENTICATED);
        assertThat(failure).hasMessageContaining("consent again").hasMessageNotContaining(refresh.reveal());
    }

    @Test
    void accessToken_ofNobody_isRefused() {
        assertThat(catchThrowableOfType(
                                DuopanException.class, () -> builder().build().accessToken())
                        .kind())
                .isEqualTo(ErrorKind.UNAUTHENTICATED);
    }
}
