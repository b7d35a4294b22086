package dev.duopan.netdisk.baidu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.Parameters;
import dev.duopan.api.Secret;
import dev.duopan.api.baidu.oauth.GrantedTokens;
import dev.duopan.api.baidu.oauth.TokenByCode;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsentPageTest extends NetdiskFixture {
    private static final String STATE = "a\"><b>&'";

    @BeforeEach
    void begin() {
        netdisk.clock().pass(Duration.ofDays(1));
    }

    private static String clientId() {
        return netdisk.application().application().clientId();
    }

    private static String query(String redirectUri) {
        return Parameters.NONE
                .with("response_type", "code")
                .with("client_id", clientId())
                .with("redirect_uri", redirectUri)
                .with("scope", "basic,netdisk")
                .with("state", STATE)
                .encode();
    }

    private static TestExchange page(String query) throws IOException {
        return TestExchange.of("GET", BaiduConsent.PATH + "?" + query).answeredBy(netdisk.dispatcher());
    }

    private static TestExchange submission(TestExchange page, Parameters typed) {
        return TestForms.submission(page, BaiduConsent.PATH, typed);
    }

    private static Parameters logIn(String name, String password) {
        return TestForms.logIn(name, password);
    }

    private static TestExchange submit(String redirectUri, Parameters typed) throws IOException {
        return submission(page(query(redirectUri)), typed).answeredBy(netdisk.dispatcher());
    }

    private static Parameters answered(TestExchange redirect) {
        assertThat(redirect.status()).as(redirect.text()).isEqualTo(302);
        String location = redirect.answerHeader("Location");
        assertThat(location).startsWith(TestNetdisk.REDIRECT + "&");
        return Parameters.parse(location.substring(location.indexOf('?') + 1));
    }

    @Test
    void page_forAnApplication_namesItSafely() throws IOException {
        TestExchange page = page(query(TestNetdisk.REDIRECT));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("测试 &lt;app&gt;").doesNotContain("<app>", "<b>", "<script");
        assertThat(page.answerHeader("Content-Type")).startsWith("text/html");
        assertThat(page.answerHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.answerHeader("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(page.answerHeader("Set-Cookie")).contains("HttpOnly", "SameSite=Strict");
    }

    @Test
    void consent_withRightPassword_sendsACodeThatGivesTokens() throws IOException {
        Parameters answer = answered(submit(TestNetdisk.REDIRECT, logIn("alice", TestNetdisk.PASSWORD)));

        assertThat(answer.find("state")).contains(STATE);
        GrantedTokens tokens = netdisk.ask(new TokenByCode(
                Secret.of(answer.find("code").orElseThrow()),
                clientId(),
                Secret.of(netdisk.application().clientSecret()),
                TestNetdisk.REDIRECT));
        assertThat(tokens.scope()).isEqualTo("basic netdisk");
    }

    @Test
    void consent_outOfBand_showsTheCode() throws IOException {
        TestExchange shown = submit("oob", logIn("alice", TestNetdisk.PASSWORD));
        Matcher code = Pattern.compile("<title>([0-9a-f]+)</title>").matcher(shown.text());

        assertThat(shown.status()).isEqualTo(200);
        assertThat(code.find()).isTrue();
        assertThat(netdisk.refusal(new TokenByCode(
                        Secret.of(code.group(1)),
                        clientId(),
                        Secret.of(netdisk.application().clientSecret()),
                        "oob")))
                .isEqualTo("0");
    }

    @Test
    void refusal_needsNoPassword_andTellsTheApplication() throws IOException {
        Parameters answer = answered(submit(TestNetdisk.REDIRECT, Parameters.NONE.with("decision", "deny")));

        assertThat(answer.find("error")).contains("access_denied");
        assertThat(answer.find("state")).contains(STATE);
        assertThat(answer.find("code")).isEmpty();
        assertThat(submit("oob", Parameters.NONE.with("decision", "deny")).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"alice, wrong", "nobody, wrong", "'', ''"})
    void consent_withWrongPassword_showsThePageAgain(String name, String password) throws IOException {
        TestExchange again = submit(TestNetdisk.REDIRECT, logIn(name, password));

        assertThat(again.status()).isEqualTo(401);
        assertThat(again.text()).contains("Name or password is wrong").doesNotContain("code=");
        assertThat(submission(again, logIn("alice", TestNetdisk.PASSWORD))
                        .answeredBy(netdisk.dispatcher())
                        .status())
                .isEqualTo(302);
    }

    @Test
    void consent_manyWrongPasswords_areThrottled() throws IOException {
        int status = 401;
        for (int attempt = 0; attempt < 50 && status == 401; attempt++) {
            status = submit(TestNetdisk.REDIRECT, logIn("bob", "wrong")).status();
        }

        assertThat(status).isEqualTo(429);
        assertThat(submit(TestNetdisk.REDIRECT, logIn("bob", "battery staple")).status())
                .isEqualTo(429);
    }

    @Test
    void page_withEveryParameter_isTheSame() throws IOException {
        String looks = "&display=mobile&force_login=1&confirm_login=1&login_type=sms&qrcode=1&qrcodeW=200&qrcodeH=200"
                + "&qrloginfrom=tv&device_id=1&userReg=1&appTip=x&appName=%3Cb%3E&bgurl=javascript:1&qrext_clientid=2";

        TestExchange page = page(query(TestNetdisk.REDIRECT) + looks);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("basic netdisk").doesNotContain("javascript", "<b>");
    }

    @Test
    void form_withoutCookieOrTicketOrTooLate_givesNothing() throws IOException {
        Parameters typed = logIn("alice", TestNetdisk.PASSWORD);
        TestExchange page = page(query(TestNetdisk.REDIRECT));
        TestExchange stranger = submission(page, typed).header("Cookie", "");
        TestExchange another = submission(page, typed)
                .header("Cookie", page(query(TestNetdisk.REDIRECT)).answerHeader("Set-Cookie"));
        TestExchange forged = TestExchange.of("POST", BaiduConsent.PATH)
                .form(query(TestNetdisk.REDIRECT) + "&"
                        + typed.with("ticket", "99999999999.AAAA").encode());

        assertThat(stranger.answeredBy(netdisk.dispatcher()).status()).isEqualTo(400);
        assertThat(another.answeredBy(netdisk.dispatcher()).status()).isEqualTo(400);
        assertThat(forged.answeredBy(netdisk.dispatcher()).status()).isEqualTo(400);
        netdisk.clock().pass(Duration.ofMinutes(16));
        assertThat(submission(page, typed).answeredBy(netdisk.dispatcher()).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "response_type=id_token&client_id=CLIENT&redirect_uri=oob, unsupported_response_type",
        "client_id=CLIENT&redirect_uri=oob, invalid_request",
        "response_type=code&redirect_uri=oob, invalid_request",
        "response_type=code&client_id=CLIENT, invalid_request",
        "response_type=code&client_id=unknown&redirect_uri=oob, invalid_client",
        "response_type=token&client_id=CLIENT&redirect_uri=https://evil.test/, redirect_uri_mismatch",
        "response_type=token&client_id=CLIENT&redirect_uri=//evil.test/, redirect_uri_mismatch",
        "response_type=code&client_id=CLIENT&redirect_uri=https://app.test/back?from=duopan@evil.test, redirect_uri_mismatch",
        "response_type=code&client_id=CLIENT&redirect_uri=https://evil.test/, redirect_uri_mismatch",
        "response_type=code&client_id=CLIENT&redirect_uri=https://app.test/back, redirect_uri_mismatch",
        "response_type=code&client_id=CLIENT&redirect_uri=oob&scope=everything, invalid_scope"
    })
    void page_badRequest_isAnsweredInTheProvidersShape(String query, String code) throws IOException {
        TestExchange answer = page(query.replace("CLIENT", clientId()));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
    }
}
