package dev.duopan.netdisk.baidu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.Parameters;
import dev.duopan.api.Secret;
import dev.duopan.api.baidu.oauth.DeviceCode;
import dev.duopan.api.baidu.oauth.DeviceGrant;
import dev.duopan.api.baidu.oauth.GetDeviceCode;
import dev.duopan.api.baidu.oauth.TokenByDeviceCode;
import dev.duopan.netdisk.DeviceCodes;
import dev.duopan.netdisk.NewApplication;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceLoginTest {
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

    @BeforeEach
    void begin() {
        netdisk.clock().pass(Duration.ofDays(1));
    }

    private static DeviceCode device() {
        return netdisk.ask(GetDeviceCode.of(netdisk.application().application().clientId()));
    }

    private static TokenByDeviceCode question(DeviceCode device) {
        return question(device, netdisk.application());
    }

    private static TokenByDeviceCode question(DeviceCode device, NewApplication application) {
        return new TokenByDeviceCode(
                device.deviceCode(), application.application().clientId(), Secret.of(application.clientSecret()));
    }

    private static DeviceGrant poll(DeviceCode device) {
        netdisk.clock().pass(DeviceCodes.INTERVAL);
        return netdisk.ask(question(device));
    }

    /** The answer as it stands on the wire. */
    private static TestExchange answer(DeviceCode device) throws IOException {
        TokenByDeviceCode question = question(device);
        return TestExchange.of(
                        "GET",
                        "/oauth/2.0/token?"
                                + Parameters.NONE
                                        .with("grant_type", "device_token")
                                        .with("code", question.code().reveal())
                                        .with("client_id", question.clientId())
                                        .with(
                                                "client_secret",
                                                question.clientSecret().reveal())
                                        .encode())
                .answeredBy(netdisk.dispatcher());
    }

    private static TestExchange page(String code) throws IOException {
        return TestExchange.of(
                        "GET", "/device?" + Parameters.NONE.with("code", code).encode())
                .answeredBy(netdisk.dispatcher());
    }

    private static TestExchange decide(DeviceCode device, Parameters typed) throws IOException {
        return TestForms.submission(page(device.userCode()), "/device", typed).answeredBy(netdisk.dispatcher());
    }

    @Test
    void codes_ofADevice_haveTheDocumentedForm() {
        DeviceCode device = device();

        assertThat(device.userCode()).matches("[a-z0-9]{8}");
        assertThat(device.verificationUrl()).isEqualTo(TestNetdisk.BASE + "/device");
        assertThat(device.qrcodeUrl())
                .startsWith(TestNetdisk.BASE + "/device/qrcode/")
                .endsWith("/" + device.userCode());
        assertThat(device.expiresIn()).isEqualTo(300);
        assertThat(device.interval()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"GET query", "POST query", "POST form"})
    void codes_askedForInAnyWay_areGiven(String way) throws IOException {
        String asked = "response_type=device_code&client_id="
                + netdisk.application().application().clientId();
        String method = way.substring(0, way.indexOf(' '));
        TestExchange exchange = way.endsWith("form")
                ? TestExchange.of(method, "/oauth/2.0/device/code").form(asked)
                : TestExchange.of(method, "/oauth/2.0/device/code?" + asked);

        assertThat(exchange.answeredBy(netdisk.dispatcher()).json())
                .containsOnlyKeys(
                        "device_code", "user_code", "verification_url", "qrcode_url", "expires_in", "interval");
    }

    @ParameterizedTest
    @CsvSource({
        "'', invalid_request",
        "response_type=device_code, invalid_request",
        "response_type=code&client_id=CLIENT, unsupported_response_type",
        "response_type=device_code&client_id=unknown, invalid_client",
        "response_type=device_code&client_id=CLIENT&scope=everything, invalid_scope"
    })
    void codes_badRequest_areRefused(String query, String code) throws IOException {
        String asked =
                query.replace("CLIENT", netdisk.application().application().clientId());

        TestExchange answer =
                TestExchange.of("GET", "/oauth/2.0/device/code?" + asked).answeredBy(netdisk.dispatcher());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void page_withoutACode_asksForIt() throws IOException {
        TestExchange page = TestExchange.of("GET", "/device").answeredBy(netdisk.dispatcher());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("<form method=\"get\" action=\"/device\">", "name=\"code\"");
        assertThat(page.answerHeader("Content-Security-Policy")).contains("default-src 'none'");
    }

    @Test
    void page_withACode_namesApplicationScopeAndCodeSafely() throws IOException {
        DeviceCode device = device();
        TestExchange page = page(device.userCode().toUpperCase(Locale.ROOT));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("测试 &lt;app&gt;", "basic netdisk")
                .containsIgnoringCase(device.userCode())
                .doesNotContain("<app>", "<script");
        assertThat(page.answerHeader("Set-Cookie")).contains("HttpOnly", "SameSite=Strict", "Path=/device");
    }

    @ParameterizedTest
    @CsvSource({"wrongone", "\"><script>alert(1)</script>", "%00", "' or 1=1 --"})
    void page_wrongCode_asksAgainSafely(String code) throws IOException {
        TestExchange page = page(code);

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("name=\"code\"", "No device waits").doesNotContain("<script", code);
    }

    @Test
    void page_guessing_isThrottled() throws IOException {
        DeviceCode device = device();
        int status = 404;
        for (int guess = 0; guess < 100 && status == 404; guess++) {
            status = page("guess" + guess).status();
        }

        assertThat(status).isEqualTo(429);
        assertThat(page(device.userCode()).status()).isEqualTo(429);
    }

    @Test
    void consent_withRightPassword_letsTheDeviceInOnce() throws IOException {
        DeviceCode device = device();
        assertThat(poll(device)).isInstanceOf(DeviceGrant.Pending.class);

        TestExchange done = decide(device, TestForms.logIn("alice", TestNetdisk.PASSWORD));

        assertThat(done.status()).isEqualTo(200);
        assertThat(done.text()).contains("The device may go on");
        assertThat(poll(device)).isInstanceOfSatisfying(DeviceGrant.Granted.class, granted -> {
            assertThat(granted.tokens().scope()).isEqualTo("basic netdisk");
            assertThat(granted.tokens().expiresIn()).isEqualTo(2_592_000);
        });
        assertThat(answer(device).code()).isEqualTo("invalid_grant");
        assertThat(poll(device)).isInstanceOf(DeviceGrant.Expired.class);
        assertThat(page(device.userCode()).status()).isEqualTo(404);
    }

    @Test
    void consent_withWrongPassword_showsThePageAgain() throws IOException {
        DeviceCode device = device();
        TestExchange again = decide(device, TestForms.logIn("alice", "wrong"));

        assertThat(again.status()).isEqualTo(401);
        assertThat(poll(device)).isInstanceOf(DeviceGrant.Pending.class);
        assertThat(TestForms.submission(again, "/device", TestForms.logIn("alice", TestNetdisk.PASSWORD))
                        .answeredBy(netdisk.dispatcher())
                        .status())
                .isEqualTo(200);
        assertThat(poll(device)).isInstanceOf(DeviceGrant.Granted.class);
    }

    @Test
    void refusal_ofThePerson_isDeclined() throws IOException {
        DeviceCode device = device();
        decide(device, TestForms.refusal());

        netdisk.clock().pass(DeviceCodes.INTERVAL);
        TestExchange answer = answer(device);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("authorization_declined");
    }

    @Test
    void form_forAnotherCode_changesNothing() throws IOException {
        DeviceCode mine = device();
        DeviceCode others = device();
        TestExchange page = page(mine.userCode());
        String ticket = page.text().replaceAll("(?s).*name=\"ticket\" value=\"([^\"]+)\".*", "$1");

        TestExchange forged = TestExchange.of("POST", "/device")
                .header("Cookie", page.answerHeader("Set-Cookie").replaceFirst(";.*", ""))
                .form(TestForms.logIn("alice", TestNetdisk.PASSWORD)
                        .with("code", others.userCode())
                        .with("ticket", ticket)
                        .encode())
                .answeredBy(netdisk.dispatcher());
        TestExchange withoutTicket = TestExchange.of("POST", "/device")
                .form(TestForms.refusal().with("code", others.userCode()).encode())
                .answeredBy(netdisk.dispatcher());

        assertThat(forged.status()).isEqualTo(400);
        assertThat(withoutTicket.status()).isEqualTo(400);
        assertThat(poll(others)).isInstanceOf(DeviceGrant.Pending.class);
    }

    @Test
    void consent_decidedMeanwhile_isTooLate() throws IOException {
        DeviceCode device = device();
        TestExchange page = page(device.userCode());
        decide(device, TestForms.refusal());

        TestExchange late = TestForms.submission(page, "/device", TestForms.logIn("alice", TestNetdisk.PASSWORD))
                .answeredBy(netdisk.dispatcher());

        assertThat(late.status()).isEqualTo(404);
        assertThat(poll(device)).isInstanceOf(DeviceGrant.Declined.class);
    }

    @Test
    void question_tooEarly_isToldToSlowDown() throws IOException {
        DeviceCode device = device();

        assertThat(answer(device).code()).isEqualTo("authorization_pending");
        TestExchange hasty = answer(device);
        assertThat(hasty.status()).isEqualTo(400);
        assertThat(hasty.json()).containsEntry("error", "slow_down").containsKey("error_description");
        netdisk.clock().pass(DeviceCodes.INTERVAL);
        assertThat(answer(device).code()).isEqualTo("authorization_pending");
    }

    @Test
    void question_afterFiveMinutes_isExpired() throws IOException {
        DeviceCode device = device();
        decide(device, TestForms.logIn("alice", TestNetdisk.PASSWORD));
        netdisk.clock().pass(DeviceCodes.VALIDITY);

        assertThat(answer(device).code()).isEqualTo("expired_token");
    }

    @Test
    void question_ofAnotherApplication_getsNothing() throws IOException {
        DeviceCode device = device();
        NewApplication other = netdisk.netdisk().applications().add(netdisk.bob(), "thief", null);

        assertThat(netdisk.ask(question(device, other))).isInstanceOf(DeviceGrant.Expired.class);
        decide(device, TestForms.logIn("alice", TestNetdisk.PASSWORD));
        assertThat(netdisk.ask(question(device, other))).isInstanceOf(DeviceGrant.Expired.class);
        netdisk.netdisk().applications().remove(other.application());
    }

    @Test
    void question_withTheUserCodeOrAWrongSecret_getsNothing() {
        DeviceCode device = device();
        TokenByDeviceCode right = question(device);

        assertThat(netdisk.ask(
                        new TokenByDeviceCode(Secret.of(device.userCode()), right.clientId(), right.clientSecret())))
                .isInstanceOf(DeviceGrant.Expired.class);
        assertThat(netdisk.refusal(new TokenByDeviceCode(right.code(), right.clientId(), Secret.of("wrong"))))
                .isEqualTo("invalid_client");
    }

    @Test
    void picture_ofACode_isAPngWithABlankMargin() throws IOException {
        TestExchange answer =
                TestExchange.of("GET", URI.create(device().qrcodeUrl())).answeredBy(netdisk.dispatcher());

        assertThat(answer.answerHeader("Content-Type")).isEqualTo("image/png");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(answer.bytes()));
        assertThat(picture.getWidth()).isEqualTo(picture.getHeight()).isGreaterThan(200);
        assertThat(picture.getRGB(31, 31)).isEqualTo(0xFFFFFFFF);
        assertThat(picture.getRGB(32, 32)).isEqualTo(0xFF000000);
    }

    @Test
    void picture_ofSomethingElse_isRefused() throws IOException {
        String address = device().qrcodeUrl();
        String forged = address.substring(0, address.lastIndexOf('/') + 1) + "aaaaaaaa";

        TestExchange answer = TestExchange.of("GET", URI.create(forged)).answeredBy(netdisk.dispatcher());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(500);
    }
}
