package dev.duopan.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.duopan.api.Body;
import dev.duopan.api.Catalogue;
import dev.duopan.api.Dialect;
import dev.duopan.api.Endpoint;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Json;
import dev.duopan.api.Secret;
import dev.duopan.api.baidu.BaiduDialect;
import dev.duopan.api.pan123.Pan123Dialect;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.Destination;
import dev.duopan.netdisk.TokenApi;
import dev.duopan.netdisk.UploadRequest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every parameter of every endpoint in turn is missing, null, of a wrong type, oversized or hostile, while all others are
 * as they should be. Whatever is refused must have changed nothing, and nothing may fail inside.
 */
final class HostileParameterTest {
    @RegisterExtension
    static final NetdiskExtension NETDISK = NetdiskExtension.onSocket();

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @AfterAll
    static void closeClient() {
        CLIENT.close();
    }

    static Stream<Catalogue.Row> rows() {
        return Catalogue.load(HostileParameterTest.class.getClassLoader()).rows().stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void send_oneBadParameter_isAnsweredAndWhatIsRefusedChangesNothing(Catalogue.Row row) throws Exception {
        PlausibleCall good = PlausibleCall.of(row, belongings());
        try (KeptThings kept = KeptThings.of(NETDISK.data())) {
            Examination examination = new Examination(NETDISK.token("alice", api(row)), kept);
            for (String name : good.literals().keySet()) {
                for (Optional<String> bad : badValues(good).toList()) {
                    examination.check(good.with(name, bad), name + "=" + shown(bad));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void send_requiredParameterMissing_isRefused(Catalogue.Row row) throws Exception {
        PlausibleCall good = PlausibleCall.of(row, belongings());
        List<String> required = good.literals().keySet().stream()
                .filter(name -> row.endpoint().requires(name))
                .toList();
        for (String name : required) {
            Call.Answer answer = good.with(name, Optional.empty())
                    .as(NETDISK.token("alice", api(row)))
                    .send(CLIENT, NETDISK.address());

            assertThat(isRefused(answer)).as(name + ": " + answer.text()).isTrue();
        }
    }

    /** Calls one after another, with a look at what is kept after each. */
    private static final class Examination {
        private final Secret token;
        private final KeptThings kept;
        private Map<String, String> before;

        Examination(Secret token, KeptThings kept) throws Exception {
            this.token = token;
            this.kept = kept;
            before = kept.digests();
        }

        void check(PlausibleCall call, String what) throws Exception {
            Call.Answer answer = call.as(token).send(CLIENT, NETDISK.address());

            assertThat(answer.status()).as(what + ": " + answer.text()).isLessThan(500);
            if (answer.status() != 302) {
                assertThat(answer.text()).as(what).startsWith("{").endsWith("}");
                assertThat(answer.code())
                        .as(what + ": " + answer.text())
                        .isNotEqualTo(internal(call.row().endpoint()));
            }
            if (!isRefused(answer) && kept.busy()) {
                await().until(() -> !kept.busy());
            }
            Map<String, String> after = kept.digests();
            if (isRefused(answer)) {
                assertThat(after).as(what + ": " + answer.text()).isEqualTo(before);
            }
            before = after;
        }
    }

    private static boolean isRefused(Call.Answer answer) {
        return answer.status() == 302
                ? answer.location().contains("error")
                : !List.of("0", "none").contains(answer.code());
    }

    private static String internal(Endpoint<?> endpoint) {
        Dialect dialect = endpoint.provider().equals("baidu") ? new BaiduDialect() : new Pan123Dialect();
        String scope = endpoint.route().errors().isEmpty()
                ? dialect.scope(endpoint.route().path())
                : endpoint.route().errors();
        return dialect.errors().answer(scope, ErrorKind.UNAVAILABLE).code();
    }

    private static TokenApi api(Catalogue.Row row) {
        return row.endpoint().provider().equals("baidu") ? TokenApi.BAIDU : TokenApi.PAN123_OPEN;
    }

    private static PlausibleCall.Belongings belongings() throws Exception {
        Account alice = NETDISK.account("alice");
        long folder = NETDISK.netdisk().files().createFolders(alice, "/folder").id();
        long file = NETDISK.netdisk()
                .files()
                .child(alice, folder, "file")
                .orElseGet(() -> NETDISK.netdisk()
                        .uploads()
                        .storeWhole(
                                alice,
                                UploadRequest.of(Destination.in(folder, "file"), 3),
                                new ByteArrayInputStream("abc".getBytes(StandardCharsets.UTF_8))))
                .id();
        return new PlausibleCall.Belongings(file, folder, Pictures.of(NETDISK, CLIENT));
    }

    /** Missing first, then JSON literals; what doesn't fit into a query is left to bodies. */
    private static Stream<Optional<String>> badValues(PlausibleCall call) {
        boolean inQuery = call.row().endpoint().route().body() == Body.NONE;
        String longText = Json.write("长".repeat(inQuery ? 500 : 100_000));
        String manyNumbers = "[" + "1,".repeat(inQuery ? 1_000 : 50_000) + "1]";
        Stream<String> literals = Stream.of(
                "null",
                "true",
                "{}",
                "[]",
                "[[[]]]",
                "[null]",
                "[{}]",
                "[\"\"]",
                "-1",
                "0",
                "-0.5",
                "1e400",
                "9223372036854775807",
                "-9223372036854775808",
                "99999999999999999999999",
                "\"\"",
                "\" \"",
                "\"abc\"",
                "\"..\"",
                "\"/\"",
                "\"/a/../b\"",
                "\"a\\u0000b\"",
                "\"\\uD83D\\uDE00\\u202E\"",
                "\"' OR 1=1 --\"",
                "\"NaN\"",
                "\"9|\"",
                "\"|\"",
                "\"2024-13-45 99:99:99\"",
                "\"http://[::1\"",
                longText,
                manyNumbers);
        return Stream.concat(Stream.of(Optional.empty()), literals.map(Optional::of));
    }

    private static String shown(Optional<String> value) {
        return value.map(text -> text.length() > 40 ? text.substring(0, 40) + "…" : text)
                .orElse("nothing");
    }
}
