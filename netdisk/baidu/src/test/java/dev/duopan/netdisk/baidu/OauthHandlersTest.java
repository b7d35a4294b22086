package dev.duopan.netdisk.baidu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.Parameters;
import dev.duopan.api.Secret;
import dev.duopan.api.baidu.oauth.ApplicationToken;
import dev.duopan.api.baidu.oauth.GrantedTokens;
import dev.duopan.api.baidu.oauth.TokenByCode;
import dev.duopan.api.baidu.oauth.TokenByCredentials;
import dev.duopan.api.baidu.oauth.TokenByRefresh;
import dev.duopan.netdisk.CodeRequest;
import dev.duopan.netdisk.NewApplication;
import dev.duopan.netdisk.TokenApi;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OauthHandlersTest {
    private static final String PATH = "/oauth/2.0/token";

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

    private static String code(TokenApi api) {
        return netdisk.netdisk()
                .authorizations()
                .authorize(new CodeRequest(
                        netdisk.alice(), netdisk.application().application(), api, "oob", "basic netdisk"));
    }

    private static TokenByCode byCode(String code) {
        NewApplication application = netdisk.application();
        return new TokenByCode(
                Secret.of(code), application.application().clientId(), Secret.of(application.clientSecret()), "oob");
    }

    private static TokenByRefresh byRefresh(Secret refreshToken) {
        NewApplication application = netdisk.application();
        return new TokenByRefresh(
                refreshToken, application.application().clientId(), Secret.of(application.clientSecret()), null);
    }

    private static Parameters parameters(String code) {
        return Parameters.NONE
                .with("grant_type", "authorization_code")
                .with("code", code)
                .with("client_id", netdisk.application().application().clientId())
                .with("client_secret", netdisk.application().clientSecret())
                .with("redirect_uri", "oob");
    }

    @Test
    void code_fresh_givesTokensThatWork() throws IOException {
        GrantedTokens tokens = netdisk.ask(byCode(code(TokenApi.BAIDU)));

        assertThat(tokens.expiresIn()).isEqualTo(2_592_000);
        assertThat(tokens.scope()).isEqualTo("basic netdisk");
        assertThat(TestExchange.of(
                                "GET",
                                "/api/quota?access_token="
                                        + tokens.accessToken().reveal())
                        .answeredBy(netdisk.dispatcher())
                        .code())
                .isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET query", "POST query", "POST form"})
    void parameters_inAnyPlace_areFound(String way) throws IOException {
        String encoded = parameters(code(TokenApi.BAIDU)).encode();
        String method = way.substring(0, way.indexOf(' '));
        TestExchange exchange = way.endsWith("form")
                ? TestExchange.of(method, PATH).form(encoded)
                : TestExchange.of(method, PATH + "?" + encoded);

        assertThat(exchange.answeredBy(netdisk.dispatcher()).json())
                .containsOnlyKeys(
                        "access_token", "expires_in", "refresh_token", "scope", "session_key", "session_secret");
    }

    @Test
    void code_used_isInvalidGrant() {
        String code = code(TokenApi.BAIDU);
        netdisk.ask(byCode(code));

        assertThat(netdisk.refusal(byCode(code))).isEqualTo("invalid_grant");
    }

    @Test
    void code_unknownExpiredOrForAnotherApi_isInvalidGrant() {
        String late = code(TokenApi.BAIDU);
        netdisk.clock().pass(Duration.ofMinutes(11));

        assertThat(netdisk.refusal(byCode(late))).isEqualTo("invalid_grant");
        assertThat(netdisk.refusal(byCode("unknown"))).isEqualTo("invalid_grant");
        assertThat(netdisk.refusal(byCode(code(TokenApi.PAN123_OPEN)))).isEqualTo("invalid_grant");
    }

    @Test
    void code_otherRedirectOrApplication_isInvalidGrant() {
        TokenByCode right = byCode(code(TokenApi.BAIDU));
        NewApplication other = netdisk.netdisk().applications().add(netdisk.alice(), "other", null);

        assertThat(netdisk.refusal(
                        new TokenByCode(right.code(), right.clientId(), right.clientSecret(), TestNetdisk.REDIRECT)))
                .isEqualTo("invalid_grant");
        assertThat(netdisk.refusal(new TokenByCode(
                        Secret.of(code(TokenApi.BAIDU)),
                        other.application().clientId(),
                        Secret.of(other.clientSecret()),
                        "oob")))
                .isEqualTo("invalid_grant");
    }

    @Test
    void application_unknownOrWrongSecret_isInvalidClient() {
        TokenByCode right = byCode(code(TokenApi.BAIDU));

        assertThat(netdisk.refusal(new TokenByCode(right.code(), right.clientId(), Secret.of("wrong"), "oob")))
                .isEqualTo("invalid_client");
        assertThat(netdisk.refusal(new TokenByCode(right.code(), "unknown", right.clientSecret(), "oob")))
                .isEqualTo("invalid_client");
    }

    @Test
    void refresh_fresh_givesTheNextPairOnce() {
        GrantedTokens first = netdisk.ask(byCode(code(TokenApi.BAIDU)));
        GrantedTokens second = netdisk.ask(byRefresh(first.refreshToken()));

        assertThat(second.refreshToken()).isNotEqualTo(first.refreshToken());
        assertThat(second.accessToken()).isNotEqualTo(first.accessToken());
        assertThat(netdisk.refusal(byRefresh(first.refreshToken()))).isEqualTo("expired_token");
    }

    @Test
    void refresh_unknown_isInvalidRequest() {
        assertThat(netdisk.refusal(byRefresh(Secret.of("122.unknown")))).isEqualTo("invalid_request");
    }

    private static TokenByRefresh byRefresh(Secret refreshToken, String scope) {
        TokenByRefresh all = byRefresh(refreshToken);
        return new TokenByRefresh(refreshToken, all.clientId(), all.clientSecret(), scope);
    }

    @ParameterizedTest
    @ValueSource(strings = {"basic,everything", "everything", "public"})
    void refresh_widerScope_isInvalidScopeAndEndsTheRefreshToken(String scope) {
        GrantedTokens first = netdisk.ask(byCode(code(TokenApi.BAIDU)));

        assertThat(netdisk.refusal(byRefresh(first.refreshToken(), scope))).isEqualTo("invalid_scope");
        assertThat(netdisk.refusal(byRefresh(first.refreshToken()))).isEqualTo("expired_token");
    }

    @ParameterizedTest
    @CsvSource({"'netdisk,basic', basic netdisk", "'basic basic', basic", "netdisk, netdisk", "'', basic netdisk"})
    void refresh_partOfTheScope_isGiven(String scope, String given) {
        GrantedTokens first = netdisk.ask(byCode(code(TokenApi.BAIDU)));

        assertThat(netdisk.ask(byRefresh(first.refreshToken(), scope)).scope()).isEqualTo(given);
    }

    @Test
    void refresh_wrongSecret_isInvalidClientAndEndsTheRefreshToken() {
        TokenByRefresh right =
                byRefresh(netdisk.ask(byCode(code(TokenApi.BAIDU))).refreshToken());

        assertThat(netdisk.refusal(
                        new TokenByRefresh(right.refreshToken(), right.clientId(), Secret.of("wrong"), null)))
                .isEqualTo("invalid_client");
        assertThat(netdisk.refusal(right)).isEqualTo("expired_token");
    }

    @Test
    void credentials_ofTheApplication_giveATokenThatOpensNothing() throws IOException {
        NewApplication application = netdisk.application();
        ApplicationToken token = netdisk.ask(
                new TokenByCredentials(application.application().clientId(), Secret.of(application.clientSecret())));

        assertThat(token.scope()).isEqualTo("public");
        assertThat(token.expiresIn()).isEqualTo(2_592_000);
        assertThat(called("/rest/2.0/xpan/nas?method=uinfo", token.accessToken())
                        .code())
                .isEqualTo("6");
        assertThat(called("/api/quota", token.accessToken()).code()).isEqualTo("6");
        assertThat(netdisk.refusal(
                        new TokenByCredentials(application.application().clientId(), Secret.of("wrong"))))
                .isEqualTo("invalid_client");
    }

    @ParameterizedTest
    @CsvSource({
        "basic, /rest/2.0/xpan/nas?method=uinfo, 200, 0",
        "netdisk, /rest/2.0/xpan/nas?method=uinfo, 200, 0",
        "netdisk, /rest/2.0/xpan/file?method=list, 200, 0",
        "basic, /rest/2.0/xpan/file?method=list, 200, 6",
        "basic, /rest/2.0/xpan/multimedia?method=listall&path=/, 200, 6",
        "basic, /api/quota, 200, 6",
        "basic, /rest/2.0/pcs/superfile2?method=upload&type=tmpfile&path=/a&uploadid=b&partseq=0, 403, 6"
    })
    void call_scopeLacksWhatItNeeds_isRefused(String scope, String target, int status, String code) throws IOException {
        Secret refresh = netdisk.ask(byCode(code(TokenApi.BAIDU))).refreshToken();
        Secret token = netdisk.ask(byRefresh(refresh, scope)).accessToken();

        TestExchange answer = called(target, token);

        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
    }

    private static TestExchange called(String target, Secret token) throws IOException {
        String address = target + (target.contains("?") ? "&" : "?") + "access_token=" + token.reveal();
        String method = target.contains("method=upload") ? "PUT" : "GET";
        return TestExchange.of(method, address).answeredBy(netdisk.dispatcher());
    }

    @ParameterizedTest
    @CsvSource({
        "'', unsupported_grant_type",
        "grant_type=password, unsupported_grant_type",
        "grant_type=authorization_code, invalid_request",
        "grant_type=authorization_code&code=x&client_id=y, invalid_request",
        "grant_type=refresh_token, invalid_request",
        "grant_type=refresh_token&refresh_token=%00%ff&client_id=%00&client_secret=%F0, invalid_client"
    })
    void badRequest_isAnsweredInItsOwnShape(String query, String code) throws IOException {
        TestExchange answer = TestExchange.of("GET", PATH + "?" + query).answeredBy(netdisk.dispatcher());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json()).containsOnlyKeys("error", "error_description");
    }
}
