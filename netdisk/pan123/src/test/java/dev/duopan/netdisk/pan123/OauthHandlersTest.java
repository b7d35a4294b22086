package dev.duopan.netdisk.pan123;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.Api;
import dev.duopan.api.Json;
import dev.duopan.api.Parameters;
import dev.duopan.api.RequestWriter;
import dev.duopan.api.Secret;
import dev.duopan.api.pan123.open.AuthorizeUser;
import dev.duopan.api.pan123.open.CreateAccessToken;
import dev.duopan.api.pan123.open.GetUserInfo;
import dev.duopan.api.pan123.open.GrantedTokens;
import dev.duopan.api.pan123.open.OpenApi;
import dev.duopan.api.pan123.open.TokenByCode;
import dev.duopan.api.pan123.open.TokenByRefresh;
import dev.duopan.api.pan123.open.VerifyApplication;
import dev.duopan.netdisk.NewApplication;
import dev.duopan.netdisk.dispatch.FidelitySwitch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OauthHandlersTest {
    private static final String OTHER_ADDRESS = "https://evil.test/";

    @TempDir
    private Path directory;

    private TestNetdisk netdisk;

    @BeforeEach
    void open() {
        netdisk = TestNetdisk.in(directory, FidelitySwitch.RATE_LIMITS);
    }

    @AfterEach
    void close() {
        netdisk.close();
    }

    private TestExchange send(Api<?> request) throws IOException {
        return TestExchange.of(RequestWriter.write(request, TestNetdisk.BASE)).answeredBy(netdisk.dispatcher());
    }

    private String clientId() {
        return netdisk.mounter().application().clientId();
    }

    private Secret clientSecret() {
        return Secret.of(netdisk.mounter().clientSecret());
    }

    private TestExchange authorize(String accessToken, String redirectUri) throws IOException {
        return send(
                new AuthorizeUser(Secret.of(accessToken), clientId(), redirectUri, OpenApi.OAUTH_SCOPE, "code", "a&b"));
    }

    private static Parameters led(TestExchange answer, String address) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(302);
        assertThat(answer.answerHeader("Location")).startsWith(address);
        String location = answer.answerHeader("Location");
        return Parameters.parse(location.substring(location.indexOf('?') + 1));
    }

    private Secret code() throws IOException {
        TestExchange answer = authorize(netdisk.token(netdisk.alice()), TestNetdisk.REDIRECT);
        return Secret.of(led(answer, TestNetdisk.REDIRECT).find("code").orElseThrow());
    }

    private TestExchange exchange(Secret code) throws IOException {
        return send(new TokenByCode(clientId(), clientSecret(), code, TestNetdisk.REDIRECT));
    }

    private static GrantedTokens tokens(TestExchange answer) {
        assertThat(answer.text()).doesNotContain("\"code\"", "\"data\"", "x-traceID");
        return Json.read(answer.text(), GrantedTokens.class);
    }

    private TestExchange whoIs(Secret accessToken) throws IOException {
        return TestExchange.of(RequestWriter.write(new GetUserInfo(), TestNetdisk.BASE))
                .header("Authorization", "Bearer " + accessToken.reveal())
                .answeredBy(netdisk.dispatcher());
    }

    @Test
    void authorize_tokenOfTheAccount_leadsToTheApplicationWithCodeAndState() throws IOException {
        Parameters answer =
                led(authorize(netdisk.token(netdisk.alice()), TestNetdisk.REDIRECT), TestNetdisk.REDIRECT + "&");

        assertThat(answer.find("code").orElseThrow()).isNotBlank();
        assertThat(answer.find("state")).contains("a&b");
        assertThat(answer.find("error_description")).isEmpty();
    }

    @Test
    void authorize_badToken_leadsToTheApplicationWithTheReason() throws IOException {
        TestExchange refusal = authorize("no token", TestNetdisk.REDIRECT);
        Parameters answer = led(refusal, TestNetdisk.REDIRECT + "&");

        assertThat(answer.find("code")).isEmpty();
        assertThat(answer.find("error")).contains("401");
        assertThat(answer.find("error_description").orElseThrow()).isNotBlank();
        assertThat(answer.find("state")).contains("a&b");
        assertThat(refusal.code()).isEqualTo(401);
    }

    @Test
    void authorize_addressThatIsntRegistered_isNeverLedTo() throws IOException {
        TestExchange refusal = authorize(netdisk.token(netdisk.alice()), OTHER_ADDRESS);

        assertThat(led(refusal, TestNetdisk.BASE + "/auth?").find("error")).contains("403");
        TestExchange page = TestExchange.of(
                        "GET",
                        refusal.answerHeader("Location")
                                .substring(TestNetdisk.BASE.toString().length()))
                .answeredBy(netdisk.dispatcher());
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.answerHeader("Content-Type")).startsWith("text/html");
    }

    @Test
    void authorize_otherScopeOrAnswer_isRefused() throws IOException {
        Secret token = Secret.of(netdisk.token(netdisk.alice()));
        for (AuthorizeUser wish : List.of(
                new AuthorizeUser(token, clientId(), TestNetdisk.REDIRECT, "everything", "code", null),
                new AuthorizeUser(token, clientId(), TestNetdisk.REDIRECT, OpenApi.OAUTH_SCOPE, "token", null))) {
            assertThat(led(send(wish), TestNetdisk.BASE + "/auth?").find("error"))
                    .contains("400");
        }
    }

    @Test
    void authorize_tokenThatWasGranted_cantGrantMore() throws IOException {
        GrantedTokens granted = tokens(exchange(code()));

        TestExchange answer = authorize(granted.accessToken().reveal(), TestNetdisk.REDIRECT);

        assertThat(led(answer, TestNetdisk.REDIRECT).find("error")).contains("403");
    }

    @Test
    void byCode_freshCode_givesTokensOfTheAccountForTwoHours() throws IOException {
        GrantedTokens granted = tokens(exchange(code()));

        assertThat(whoIs(granted.accessToken()).data().get("uid"))
                .isEqualTo((int) netdisk.alice().id());
        assertThat(granted.tokenType()).isEqualTo("Bearer");
        assertThat(granted.refreshToken().reveal()).matches("[A-Z0-9]{48}");
        assertThat(granted.expiresIn()).isEqualTo(7200);
        assertThat(granted.scope()).isEqualTo(OpenApi.OAUTH_SCOPE);
        netdisk.clock().pass(Duration.ofSeconds(7201));
        assertThat(whoIs(granted.accessToken()).code()).isEqualTo(401);
    }

    @Test
    void byCode_usedCodeOrWrongSecretOrAddress_isRefused() throws IOException {
        Secret used = code();
        exchange(used);

        assertThat(exchange(used).code()).isEqualTo(401);
        assertThat(send(new TokenByCode(clientId(), Secret.of("wrong"), code(), TestNetdisk.REDIRECT))
                        .code())
                .isEqualTo(401);
        assertThat(send(new TokenByCode(clientId(), clientSecret(), code(), OTHER_ADDRESS))
                        .code())
                .isEqualTo(401);
    }

    @Test
    void failure_ofATokenCall_hasNoData() throws IOException {
        assertThat(exchange(Secret.of("no code")).text())
                .startsWith("{\"code\":401,\"message\":")
                .contains("x-traceID")
                .doesNotContain("\"data\"");
    }

    @Test
    void byRefresh_withoutApplication_givesTheNextPairAndEndsTheLast() throws IOException {
        GrantedTokens first = tokens(exchange(code()));

        GrantedTokens second = tokens(send(new TokenByRefresh(null, null, first.refreshToken())));

        assertThat(whoIs(first.accessToken()).code()).isEqualTo(401);
        assertThat(whoIs(second.accessToken()).code()).isZero();
    }

    @Test
    void byRefresh_withApplication_checksIt() throws IOException {
        GrantedTokens first = tokens(exchange(code()));
        NewApplication other = netdisk.application();
        Secret otherSecret = Secret.of(other.clientSecret());

        assertThat(send(new TokenByRefresh(clientId(), Secret.of("wrong"), first.refreshToken()))
                        .code())
                .isEqualTo(401);
        assertThat(send(new TokenByRefresh(clientId(), null, first.refreshToken()))
                        .code())
                .isEqualTo(401);
        GrantedTokens second = tokens(send(new TokenByRefresh(clientId(), clientSecret(), first.refreshToken())));
        assertThat(send(new TokenByRefresh(other.application().clientId(), otherSecret, second.refreshToken()))
                        .code())
                .isEqualTo(401);
    }

    @Test
    void byRefresh_usedRefreshToken_endsTheWholeChain() throws IOException {
        GrantedTokens first = tokens(exchange(code()));
        GrantedTokens second = tokens(send(new TokenByRefresh(null, null, first.refreshToken())));

        assertThat(send(new TokenByRefresh(null, null, first.refreshToken())).code())
                .isEqualTo(401);
        assertThat(whoIs(second.accessToken()).code()).isEqualTo(401);
    }

    @Test
    void tokenCall_withoutGrantType_isRefused() throws IOException {
        assertThat(TestExchange.of("POST", OpenApi.OAUTH_TOKEN_PATH + "?refresh_token=x")
                        .answeredBy(netdisk.dispatcher())
                        .code())
                .isEqualTo(404);
    }

    @Test
    void verify_registeredAndOtherAddresses_saysYesOrNo() throws IOException {
        assertThat(send(VerifyApplication.of(clientId(), TestNetdisk.REDIRECT)).text())
                .startsWith("{\"code\":0,\"message\":\"ok\",\"data\":null");
        assertThat(send(VerifyApplication.of(clientId(), OTHER_ADDRESS)).code()).isEqualTo(403);
        assertThat(send(VerifyApplication.of("unknown", TestNetdisk.REDIRECT)).code())
                .isEqualTo(5066);
        assertThat(send(new VerifyApplication(clientId(), TestNetdisk.REDIRECT, "everything"))
                        .code())
                .isEqualTo(400);
    }

    @Test
    void accessToken_calledTooOften_isLimitedPerApplication() throws IOException {
        CreateAccessToken mine = new CreateAccessToken(
                netdisk.application().application().clientId(),
                Secret.of(netdisk.application().clientSecret()));

        assertThat(codes(mine, 12)).startsWith(0, 0, 0, 0, 0, 0, 0, 0).contains(429);
        assertThat(send(new CreateAccessToken(clientId(), clientSecret())).code())
                .isZero();
    }

    @Test
    void tokenCall_calledTooOften_isLimitedPerAddress() throws IOException {
        TokenByRefresh wrong = new TokenByRefresh(null, null, Secret.of("wrong"));

        assertThat(codes(wrong, 110)).startsWith(401, 401).endsWith(429);
        assertThat(exchange(Secret.of("other grant")).code()).isEqualTo(429);
    }

    private List<Integer> codes(Api<?> request, int calls) throws IOException {
        List<Integer> codes = new ArrayList<>();
        for (int call = 0; call < calls; call++) {
            codes.add(send(request).code());
        }
        return codes;
    }
}
