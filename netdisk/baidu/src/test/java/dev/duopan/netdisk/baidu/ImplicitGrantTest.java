package dev.duopan.netdisk.baidu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.Parameters;
import dev.duopan.netdisk.Grant;
import dev.duopan.netdisk.TokenApi;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImplicitGrantTest {
    private static final String STATE = "a&b=c#d";

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

    private static String landed(String redirectUri, Parameters typed) throws IOException {
        String query = Parameters.NONE
                .with("response_type", "token")
                .with("client_id", netdisk.application().application().clientId())
                .with("redirect_uri", redirectUri)
                .with("scope", "netdisk,basic")
                .with("state", STATE)
                .encode();
        TestExchange page =
                TestExchange.of("GET", BaiduConsent.PATH + "?" + query).answeredBy(netdisk.dispatcher());
        TestExchange answer =
                TestForms.submission(page, BaiduConsent.PATH, typed).answeredBy(netdisk.dispatcher());
        assertThat(answer.status()).as(answer.text()).isEqualTo(302);
        return answer.answerHeader("Location");
    }

    private static Parameters fragment(String location) {
        return Parameters.parse(location.substring(location.indexOf('#') + 1));
    }

    @Test
    void consent_tokenAsked_standsInTheFragmentAndWorks() throws IOException {
        String location = landed(TestNetdisk.REDIRECT, TestForms.logIn("alice", TestNetdisk.PASSWORD));

        assertThat(location)
                .startsWith(TestNetdisk.REDIRECT + "#access_token=121.")
                .contains("&expires_in=2592000&scope=basic+netdisk&session_key=&session_secret=&state=");
        assertThat(fragment(location).find("state")).contains(STATE);
        assertThat(fragment(location).find("refresh_token")).isEmpty();
        Grant grant = netdisk.netdisk()
                .tokens()
                .verify(fragment(location).find("access_token").orElseThrow(), TokenApi.BAIDU);
        assertThat(grant.account()).isEqualTo(netdisk.alice());
        assertThat(grant.application()).isEqualTo(netdisk.application().application());
        assertThat(grant.consented()).isTrue();
    }

    @Test
    void refusal_ofThePerson_standsInTheFragment() throws IOException {
        String location = landed(TestNetdisk.REDIRECT, TestForms.refusal());

        assertThat(location).startsWith(TestNetdisk.REDIRECT + "#error=access_denied&error_description=");
        assertThat(fragment(location).find("state")).contains(STATE);
        assertThat(location).doesNotContain("access_token");
    }

    @Test
    void outOfBand_eitherDecision_landsOnAPageHere() throws IOException {
        String page = TestNetdisk.BASE + BaiduConsent.LOGIN_SUCCESS;

        assertThat(landed("oob", TestForms.logIn("alice", TestNetdisk.PASSWORD)))
                .startsWith(page + "#access_token=");
        assertThat(landed("oob", TestForms.refusal())).startsWith(page + "#error=access_denied");
        TestExchange shown = TestExchange.of("GET", BaiduConsent.LOGIN_SUCCESS).answeredBy(netdisk.dispatcher());
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.text()).contains("address of this page").doesNotContain("<script");
    }

    @Test
    void form_ofTheCodePage_givesNoToken() throws IOException {
        Parameters asked = Parameters.NONE
                .with("client_id", netdisk.application().application().clientId())
                .with("redirect_uri", "oob");
        TestExchange codePage = TestExchange.of(
                        "GET",
                        BaiduConsent.PATH + "?"
                                + asked.with("response_type", "code").encode())
                .answeredBy(netdisk.dispatcher());
        String ticket = codePage.text().replaceAll("(?s).*name=\"ticket\" value=\"([^\"]+)\".*", "$1");

        TestExchange answer = TestExchange.of("POST", BaiduConsent.PATH)
                .header("Cookie", codePage.answerHeader("Set-Cookie").replaceFirst(";.*", ""))
                .form(asked.with("response_type", "token")
                        .with("scope", "basic netdisk")
                        .with("state", "")
                        .with("ticket", ticket)
                        .with(TestForms.logIn("alice", TestNetdisk.PASSWORD))
                        .encode())
                .answeredBy(netdisk.dispatcher());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("open for too long");
    }
}
