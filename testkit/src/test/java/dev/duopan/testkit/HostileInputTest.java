package dev.duopan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.Body;
import dev.duopan.api.Catalogue;
import dev.duopan.api.Secret;
import dev.duopan.netdisk.TokenApi;
import dev.duopan.netdisk.TokenOrder;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every endpoint of the catalogue gets everything that it shouldn't, and answers in its own envelope. */
final class HostileInputTest {
    @RegisterExtension
    static final NetdiskExtension NETDISK = NetdiskExtension.onSocket();

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @AfterAll
    static void closeClient() {
        CLIENT.close();
    }

    static Stream<Catalogue.Row> rows() {
        return Catalogue.load(HostileInputTest.class.getClassLoader()).rows().stream();
    }

    static Stream<Catalogue.Row> authenticated() {
        return rows().filter(row -> row.endpoint().route().authenticated());
    }

    static Stream<Catalogue.Row> withParameters() {
        return rows().filter(row -> row.endpoint().parameterNames().stream()
                .anyMatch(name -> row.endpoint().requires(name)));
    }

    static Stream<Catalogue.Row> withBodies() {
        return withParameters().filter(row -> row.endpoint().route().body() != Body.NONE);
    }

    private static TokenApi api(Catalogue.Row row) {
        return row.endpoint().provider().equals("baidu") ? TokenApi.BAIDU : TokenApi.PAN123_OPEN;
    }

    private static Call call(Catalogue.Row row) {
        return Call.of(row).with(NETDISK.token("alice", api(row)));
    }

    private static Call.Answer send(Call call) throws Exception {
        Call.Answer answer = call.send(CLIENT, NETDISK.address());
        assertThat(answer.status()).as(answer.text()).isLessThan(500);
        assertThat(answer.text()).doesNotContain("Exception", "\tat ", "dev.duopan", "java.", "tools.jackson");
        return answer;
    }

    private static void assertRefused(Call call) throws Exception {
        assertThat(send(call).code()).isNotIn("0", "none");
    }

    @ParameterizedTest
    @MethodSource("authenticated")
    void send_withoutToken_isRefused(Catalogue.Row row) throws Exception {
        assertRefused(Call.of(row).withEverywhere("1"));
    }

    @ParameterizedTest
    @MethodSource("authenticated")
    void send_wrongToken_isRefused(Catalogue.Row row) throws Exception {
        assertRefused(Call.of(row).with(Secret.of("121.nobody.gave.this")).withEverywhere("1"));
    }

    @ParameterizedTest
    @MethodSource("authenticated")
    void send_tokenOfOtherProtocol_isRefused(Catalogue.Row row) throws Exception {
        TokenApi other = api(row) == TokenApi.BAIDU ? TokenApi.PAN123_OPEN : TokenApi.BAIDU;

        assertRefused(Call.of(row).with(NETDISK.token("alice", other)).withEverywhere("1"));
    }

    @ParameterizedTest
    @MethodSource("authenticated")
    void send_expiredToken_isRefused(Catalogue.Row row) throws Exception {
        TokenOrder order = TokenOrder.of(NETDISK.account("alice"), api(row)).withValidity(Duration.ofSeconds(-1));
        Secret expired = Secret.of(NETDISK.netdisk().tokens().issue(order).value());

        assertRefused(Call.of(row).with(expired).withEverywhere("1"));
    }

    @ParameterizedTest
    @MethodSource("authenticated")
    void send_revokedToken_isRefused(Catalogue.Row row) throws Exception {
        Secret token = NETDISK.token("alice", api(row));
        NETDISK.netdisk().tokens().revoke(token.reveal());

        assertRefused(Call.of(row).with(token).withEverywhere("1"));
    }

    @ParameterizedTest
    @MethodSource("withParameters")
    void send_withoutParameters_isRefused(Catalogue.Row row) throws Exception {
        assertRefused(call(row));
    }

    @ParameterizedTest
    @MethodSource("withBodies")
    void send_brokenJson_isRefused(Catalogue.Row row) throws Exception {
        Call call = call(row);
        assertRefused(call.withBody("application/json", "{\"fileId\":[1,"));
        assertRefused(call.withBody("application/json", "[".repeat(100_000)));
        assertRefused(call.withBody("application/json", "\"text\""));
    }

    @ParameterizedTest
    @MethodSource("withBodies")
    void send_brokenMultipart_isRefused(Catalogue.Row row) throws Exception {
        assertRefused(call(row).withBody("multipart/form-data", "--x\r\n"));
        assertRefused(call(row).withBody("multipart/form-data; boundary=x", "--x\r\nContent-Dispo"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void send_valuesThatNobodySends_getAnEnvelope(Catalogue.Row row) throws Exception {
        Call call = call(row);
        for (String value : hostileValues().toList()) {
            assertThat(send(call.withEverywhere(value)).text()).startsWith("{").endsWith("}");
        }
    }

    @ParameterizedTest
    @MethodSource("withBodies")
    void send_valuesOfWrongJsonType_getAnEnvelope(Catalogue.Row row) throws Exception {
        Call call = call(row);
        for (String value : Stream.of("{}", "[{}]", "[null]", "null", "true", "1e400", "-0.5", "[[[]]]")
                .toList()) {
            assertThat(send(call.withBody("application/json", everywhere(row, value)))
                            .text())
                    .startsWith("{")
                    .endsWith("}");
        }
    }

    private static Stream<String> hostileValues() {
        return Stream.of(
                "-1",
                "0",
                "99999999999999999999999",
                "9223372036854775807",
                "-9223372036854775808",
                "1e9",
                "NaN",
                "abc",
                " ",
                "/",
                "..",
                "/a/../b",
                "\u0000",
                "/\u0000",
                "[1,2",
                "[{\"path\":1}]",
                "名".repeat(300),
                "\uD83D\uDE00");
    }

    private static String everywhere(Catalogue.Row row, String value) {
        return row.endpoint().parameterNames().stream()
                .map(name -> "\"" + name + "\":" + value)
                .toList()
                .toString()
                .replaceFirst("^\\[", "{")
                .replaceFirst("]$", "}");
    }
}
