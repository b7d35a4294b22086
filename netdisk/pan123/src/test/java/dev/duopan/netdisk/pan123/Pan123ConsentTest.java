package dev.duopan.netdisk.pan123;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.Parameters;
import dev.duopan.api.RequestWriter;
import dev.duopan.api.Secret;
import dev.duopan.api.pan123.open.OpenApi;
import dev.duopan.api.pan123.open.TokenByCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page itself is tested where it began, under Baidu's face; here are 123pan's words. */
class Pan123ConsentTest {
    private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

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

    private static String clientId() {
        return netdisk.mounter().application().clientId();
    }

    private static TestExchange page(Parameters query) throws IOException {
        return TestExchange.of("GET", "/auth?" + query.encode()).answeredBy(netdisk.dispatcher());
    }

    private static Parameters submitted(Parameters typed) throws IOException {
        TestExchange page = page(Parameters.NONE
                .with("client_id", clientId())
                .with("redirect_uri", TestNetdisk.REDIRECT)
                .with("scope", OpenApi.OAUTH_SCOPE)
                .with("state", "xyz"));
        Parameters fields = Parameters.NONE;
        for (Matcher field = HIDDEN.matcher(page.text()); field.find(); ) {
            fields = fields.with(field.group(1), field.group(2).replace("&amp;", "&"));
        }
        TestExchange answer = TestExchange.of("POST", "/auth")
                .header("Cookie", page.answerHeader("Set-Cookie").replaceFirst(";.*", ""))
                .body("application/x-www-form-urlencoded", fields.with(typed).encode())
                .answeredBy(netdisk.dispatcher());
        assertThat(answer.status()).as(answer.text()).isEqualTo(302);
        String location = answer.answerHeader("Location");
        assertThat(location).startsWith(TestNetdisk.REDIRECT + "&");
        return Parameters.parse(location.substring(location.indexOf('?') + 1));
    }

    @Test
    void consent_withRightPassword_sendsACodeThatGivesTokens() throws IOException {
        Parameters answer = submitted(Parameters.NONE
                .with("name", "alice")
                .with("password", TestNetdisk.PASSWORD)
                .with("decision", "allow"));

        assertThat(answer.find("state")).contains("xyz");
        Secret code = Secret.of(answer.find("code").orElseThrow());
        Secret secret = Secret.of(netdisk.mounter().clientSecret());
        assertThat(TestExchange.of(RequestWriter.write(
                                new TokenByCode(clientId(), secret, code, TestNetdisk.REDIRECT), TestNetdisk.BASE))
                        .answeredBy(netdisk.dispatcher())
                        .text())
                .contains("\"access_token\":\"ey");
    }

    @Test
    void refusal_ofThePerson_tellsTheApplication() throws IOException {
        Parameters answer = submitted(Parameters.NONE.with("decision", "deny"));

        assertThat(answer.find("error_description")).contains("the account refused");
        assertThat(answer.find("state")).contains("xyz");
        assertThat(answer.find("code")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "redirect_uri=oob, 400",
        "client_id=CLIENT, 400",
        "client_id=unknown&redirect_uri=oob, 5066",
        "client_id=CLIENT&redirect_uri=https://evil.test/, 403",
        "client_id=CLIENT&redirect_uri=oob, 403"
    })
    void page_badRequest_isAnsweredInTheEnvelope(String query, int code) throws IOException {
        assertThat(page(Parameters.parse(query.replace("CLIENT", clientId()))).code())
                .isEqualTo(code);
    }
}
