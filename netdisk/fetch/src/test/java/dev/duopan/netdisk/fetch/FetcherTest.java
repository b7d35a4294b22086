package dev.duopan.netdisk.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.apache.hc.client5.http.DnsResolver;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
    private static final FetchSettings LOCAL = FetchSettings.DEFAULT
            .withAddresses(AddressPolicy.allowing(List.of("127.0.0.1")))
            .withIdle(Duration.ofSeconds(5));
    private static final byte[] BYTES = noise(300_000);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(123).nextBytes(bytes);
        return bytes;
    }

    @AfterEach
    void close() throws Exception {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }

    private Fetcher fetcher(FetchSettings settings) {
        Fetcher fetcher = new Fetcher(settings);
        open.push(fetcher);
        return fetcher;
    }

    private SourceServer server(SourceServer.Script script) {
        SourceServer server = new SourceServer(script);
        open.push(server);
        return server;
    }

    private byte[] bytes(URI location, FetchSettings settings) throws IOException {
        try (Fetch fetch = fetcher(settings).open(location)) {
            return fetch.stream().readAllBytes();
        }
    }

    private byte[] bytes(SourceServer.Script script) throws IOException {
        return bytes(server(script).at("/file"), LOCAL);
    }

    /** Waits until the client goes away. */
    private static void silence() {
        LockSupport.parkNanos(Duration.ofMinutes(1).toNanos());
    }

    private static void assertKind(ErrorKind kind, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        DuopanException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(kind));
    }

    @Test
    void open_file_givesNameVersionAndBytes() throws IOException {
        SourceServer server =
                server(SourceServer.content(BYTES, "ETag: \"e\"", "Content-Disposition: inline; filename=x.bin"));

        try (Fetch fetch = fetcher(LOCAL).open(server.at("/file"))) {
            assertThat(fetch.suggestedName()).isEqualTo("x.bin");
            assertThat(fetch.version()).isEqualTo(new SourceVersion("\"e\"", BYTES.length));
            assertThat(fetch.offset()).isZero();
            assertThat(fetch.stream().readAllBytes()).isEqualTo(BYTES);
        }
        assertThat(server.requests().getFirst().headers())
                .doesNotContainKeys("authorization", "cookie", "referer", "range")
                .containsEntry("accept-encoding", "identity");
    }

    @Test
    void open_noLengthTold_readsToTheEndOfTheConnection() throws IOException {
        SourceServer server = server((request, out) -> {
            SourceServer.write(out, SourceServer.head(200) + "\r\n");
            out.write(BYTES);
        });

        try (Fetch fetch = fetcher(LOCAL).open(server.at("/file"))) {
            assertThat(fetch.version().length()).isEqualTo(SourceVersion.UNKNOWN_LENGTH);
            assertThat(fetch.stream().readAllBytes()).isEqualTo(BYTES);
        }
    }

    @Test
    void open_moreThanTold_readsWhatWasTold() throws IOException {
        assertThat(bytes((request, out) -> {
                    SourceServer.write(out, SourceServer.head(200) + "Content-Length: 1000\r\n\r\n");
                    out.write(BYTES);
                }))
                .isEqualTo(Arrays.copyOf(BYTES, 1000));
    }

    @Test
    void open_fewerThanTold_breaks() {
        assertKind(
                ErrorKind.UNAVAILABLE,
                () -> bytes((request, out) -> {
                    SourceServer.write(out, SourceServer.head(200) + "Content-Length: 1000\r\n\r\n");
                    out.write(BYTES, 0, 999);
                }));
    }

    @Test
    void open_connectionsThatBreak_areTakenUpWhereTheyBroke() throws IOException {
        SourceServer server = server(SourceFile.of(BYTES).breaking(100_000));

        assertThat(bytes(server.at("/file"), LOCAL)).isEqualTo(BYTES);
        assertThat(server.requests())
                .extracting(request -> request.headers().get("range"))
                .containsExactly(null, "bytes=100000-", "bytes=200000-");
    }

    @Test
    void open_connectionsThatBreakWithoutRanges_fails() {
        assertKind(
                ErrorKind.UNAVAILABLE,
                () -> bytes(SourceFile.of(BYTES).breaking(100_000).withoutRanges()));
    }

    @Test
    void open_sourceThatChangesMeanwhile_failsRatherThanMix() {
        SourceFile old = SourceFile.of(BYTES).breaking(100_000);
        SourceFile changed = SourceFile.of(noise(BYTES.length)).called("\"second\"");
        SourceServer server =
                server((request, out) -> (request.headers().containsKey("range") ? changed : old).answer(request, out));

        assertKind(ErrorKind.UNAVAILABLE, () -> bytes(server.at("/file"), LOCAL));
    }

    @Test
    void open_connectionsThatBreakAtTheSamePlace_givesUp() {
        SourceServer server = server(SourceFile.of(BYTES).breaking(0));

        assertKind(ErrorKind.UNAVAILABLE, () -> bytes(server.at("/file"), LOCAL));
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void open_connectionsThatBreakAllTheTime_givesUp() {
        SourceServer server = server(SourceFile.of(BYTES).breaking(1));

        assertKind(ErrorKind.UNAVAILABLE, () -> bytes(server.at("/file"), LOCAL));
        assertThat(server.requests()).hasSize(21);
    }

    @Test
    void resume_sameVersion_givesTheRest() throws IOException {
        SourceServer server = server(SourceFile.of(BYTES));

        try (Fetch fetch =
                fetcher(LOCAL).resume(server.at("/file"), new SourceVersion("\"first\"", BYTES.length), 200_000)) {
            assertThat(fetch.offset()).isEqualTo(200_000);
            assertThat(fetch.stream().readAllBytes()).isEqualTo(Arrays.copyOfRange(BYTES, 200_000, BYTES.length));
        }
    }

    @Test
    void resume_anotherVersion_beginsAgain() throws IOException {
        SourceServer server = server(SourceFile.of(BYTES).called("\"second\""));

        try (Fetch fetch =
                fetcher(LOCAL).resume(server.at("/file"), new SourceVersion("\"first\"", BYTES.length), 200_000)) {
            assertThat(fetch.offset()).isZero();
            assertThat(fetch.version().validator()).isEqualTo("\"second\"");
            assertThat(fetch.stream().readAllBytes()).isEqualTo(BYTES);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400,UNSUPPORTED",
        "401,DENIED",
        "403,DENIED",
        "404,NOT_FOUND",
        "410,NOT_FOUND",
        "408,UNAVAILABLE",
        "429,RATE_LIMITED",
        "500,UNAVAILABLE",
        "503,UNAVAILABLE",
        "206,UNSUPPORTED",
        "204,UNSUPPORTED"
    })
    void open_statusWithoutContent_isTheRightKind(int status, ErrorKind kind) {
        assertKind(kind, () -> bytes(SourceServer.status(status)));
    }

    @Test
    void open_redirects_areFollowedAndNameTheFile() throws IOException {
        SourceServer server = server((request, out) -> {
            int hop = Integer.parseInt(request.path().replaceAll("\\D", ""));
            if (hop < Fetcher.MAX_REDIRECTS) {
                SourceServer.redirect("/" + (hop + 1) + ".bin").answer(request, out);
            } else {
                SourceServer.content(BYTES).answer(request, out);
            }
        });

        try (Fetch fetch = fetcher(LOCAL).open(server.at("/0.bin"))) {
            assertThat(fetch.suggestedName()).isEqualTo("10.bin");
            assertThat(fetch.stream().readAllBytes()).isEqualTo(BYTES);
        }
    }

    @Test
    void open_endlessRedirects_fails() {
        SourceServer server = server(SourceServer.redirect("/again"));

        assertKind(ErrorKind.INVALID, () -> bytes(server.at("/file"), LOCAL));
        assertThat(server.requests()).hasSize(Fetcher.MAX_REDIRECTS + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "ftp://a.test/", "http://user:secret@a.test/", "http://", "http://[::zz]/"
            })
    void open_redirectToWhatIsNoWebAddress_fails(String location) {
        assertKind(ErrorKind.INVALID, () -> bytes(SourceServer.redirect(location)));
    }

    @Test
    void open_redirectWithoutTarget_fails() {
        assertKind(ErrorKind.INVALID, () -> bytes(SourceServer.status(302)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "[::1]",
                "2130706433",
                "0.0.0.0",
                "[::ffff:127.0.0.1]",
                "169.254.169.254"
            })
    void open_internalAddress_isRefusedWithoutAConnection(String host) {
        SourceServer server = server(SourceServer.content(BYTES));
        URI location = URI.create("http://%s:%d/file".formatted(host, server.port()));

        assertThatThrownBy(() -> bytes(location, FetchSettings.DEFAULT))
                .isInstanceOfSatisfying(
                        DuopanException.class,
                        refused -> assertThat(refused.kind()).isIn(ErrorKind.DENIED, ErrorKind.UNAVAILABLE));
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void open_redirectToAnInternalAddress_isRefusedWithoutAConnection() {
        SourceServer internal = server(SourceServer.content(BYTES));
        SourceServer server = server(SourceServer.redirect("http://127.0.0.2:%d/file".formatted(internal.port())));

        assertKind(ErrorKind.DENIED, () -> bytes(server.at("/file"), LOCAL));
        assertThat(internal.requests()).isEmpty();
    }

    /** A name that leads to an allowed address when it's asked for the first time, and ever after to a forbidden one. */
    private static final class TurningName implements DnsResolver {
        private boolean asked;

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            InetAddress[] answer = {InetAddress.getByName(asked ? "127.0.0.2" : "127.0.0.1")};
            asked = true;
            return answer;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    @Test
    void open_nameThatTurnsInternal_isRefusedFromThenOn() throws IOException {
        SourceServer server = server(SourceServer.content(BYTES));
        Fetcher fetcher = new Fetcher(LOCAL, new TurningName());
        open.push(fetcher);
        URI location = URI.create("http://turning.test:%d/file".formatted(server.port()));

        try (Fetch fetch = fetcher.open(location)) {
            assertThat(fetch.stream().readAllBytes()).isEqualTo(BYTES);
        }
        assertKind(ErrorKind.DENIED, () -> fetcher.open(location));
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void open_refusal_namesTheHostAndNoSecret() {
        assertThatThrownBy(() -> bytes(URI.create("http://127.0.0.1:1/file?token=secret"), FetchSettings.DEFAULT))
                .hasMessageContaining("127.0.0.1")
                .hasMessageContaining("operator")
                .hasMessageNotContaining("secret");
    }

    @Test
    void open_nothingListens_mayPass() {
        SourceServer server = new SourceServer(SourceServer.status(200));
        URI location = server.at("/file");
        server.close();

        assertKind(ErrorKind.UNAVAILABLE, () -> bytes(location, LOCAL));
    }

    @Test
    void open_tooLargeAsTold_isRefusedBeforeTheFirstByte() {
        SourceServer server = server(SourceServer.content(BYTES));

        assertKind(
                ErrorKind.TOO_LARGE,
                () -> fetcher(LOCAL.withMaximumBytes(BYTES.length - 1)).open(server.at("/file")));
    }

    @Test
    void open_tooLargeUntold_isRefusedInTheMiddle() {
        SourceServer server = server((request, out) -> {
            SourceServer.write(out, SourceServer.head(200) + "\r\n");
            out.write(BYTES);
        });

        assertKind(ErrorKind.TOO_LARGE, () -> bytes(server.at("/file"), LOCAL.withMaximumBytes(BYTES.length - 1)));
    }

    @Test
    void open_silentServer_timesOut() {
        SourceServer server = server((request, out) -> silence());

        assertKind(ErrorKind.UNAVAILABLE, () -> bytes(server.at("/file"), LOCAL.withIdle(Duration.ofMillis(50))));
    }

    @Test
    void open_silenceInTheMiddle_timesOut() {
        SourceServer server = server((request, out) -> {
            SourceServer.write(out, SourceServer.head(200) + "Content-Length: 10\r\n\r\n12345");
            silence();
        });

        assertKind(ErrorKind.UNAVAILABLE, () -> bytes(server.at("/file"), LOCAL.withIdle(Duration.ofMillis(50))));
    }

    @Test
    void open_endlessHeader_isRefused() {
        assertKind(
                ErrorKind.UNAVAILABLE,
                () -> bytes((request, out) -> {
                    SourceServer.write(out, SourceServer.head(200));
                    while (true) {
                        SourceServer.write(out, "X-More: and more\r\n");
                    }
                }));
    }

    @Test
    void open_longerThanASourceMayTake_isGivenUp() {
        assertKind(
                ErrorKind.UNAVAILABLE,
                () -> bytes(server(SourceServer.content(BYTES)).at("/file"), LOCAL.withWhole(Duration.ofDays(-1))));
    }

    @Test
    void open_notHttp_isUnavailable() {
        assertKind(ErrorKind.UNAVAILABLE, () -> bytes((request, out) -> SourceServer.write(out, "220 smtp ready\r\n")));
    }

    @Test
    void post_json_arrivesOnce() {
        SourceServer server = server(SourceServer.status(204));

        fetcher(LOCAL).post(server.at("/called"), "{\"a\":\"音乐\"}");

        assertThat(server.requests()).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.headers().get("content-type")).startsWith("application/json");
            assertThat(request.body()).isEqualTo("{\"a\":\"音乐\"}");
        });
    }

    @Test
    void post_toAnInternalAddress_isRefused() {
        SourceServer server = server(SourceServer.status(200));

        assertKind(ErrorKind.DENIED, () -> fetcher(FetchSettings.DEFAULT).post(server.at("/called"), "{}"));
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void post_redirected_isNotFollowed() {
        SourceServer server = server(SourceServer.redirect("/elsewhere"));

        assertKind(ErrorKind.UNAVAILABLE, () -> fetcher(LOCAL).post(server.at("/called"), "{}"));
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void open_afterClose_isUnavailable() {
        Fetcher closed = new Fetcher(LOCAL);
        closed.close();

        assertKind(ErrorKind.UNAVAILABLE, () -> closed.open(URI.create("http://127.0.0.1:1/")));
    }
}
