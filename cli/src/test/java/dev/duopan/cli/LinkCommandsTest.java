package dev.duopan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.duopan.cli.remote.Remote;
import dev.duopan.cli.remote.RemoteStore;
import dev.duopan.cli.remote.RemoteType;
import dev.duopan.cli.remote.Setting;
import dev.duopan.netdisk.TokenApi;
import dev.duopan.testkit.NetdiskExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

final class LinkCommandsTest {
    @RegisterExtension
    static final NetdiskExtension NETDISK = NetdiskExtension.onSocket();

    @TempDir
    private Path home;

    private Terminal terminal;

    @BeforeEach
    void open() throws IOException {
        terminal = new Terminal(home);
        RemoteStore remotes = RemoteStore.in(terminal.environment().configuration());
        remotes.add(remote("pan", RemoteType.OPEN123, TokenApi.PAN123_OPEN));
        remotes.add(remote("net", RemoteType.BAIDU, TokenApi.BAIDU));
        Path file = Files.writeString(home.resolve("a 文.txt"), "for everybody");
        assertThat(terminal.call("copy", file.toString(), "pan:/shown"))
                .as(terminal.err())
                .isZero();
        terminal = new Terminal(home);
    }

    private static Remote remote(String name, RemoteType type, TokenApi api) {
        return new Remote(name, type)
                .with(Setting.BASE_URL, NETDISK.address().toString())
                .with(Setting.ACCESS_TOKEN, NETDISK.token("ann", api).reveal());
    }

    private Map<String, @Nullable Object> json(String... words) {
        Terminal asked = new Terminal(home);
        assertThat(asked.call(words)).as(asked.err()).isZero();
        return Printed.object(asked.out());
    }

    private static String fetched(String url, Map<String, String> headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        headers.forEach(request::header);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString()).body();
        }
    }

    @Test
    void link_fileOf123pan_isAloneOnTheOutput() throws Exception {
        assertThat(terminal.call("link", "pan:/shown/a 文.txt")).isZero();
        assertThat(terminal.out()).hasLineCount(1);
        assertThat(fetched(terminal.out().strip(), Map.of())).isEqualTo("for everybody");
        assertThat(terminal.err()).contains("ends at the latest 20").hasLineCount(1);
    }

    @Test
    void link_fileOfBaidu_tellsTheHeaderFieldThatIsNeeded() throws Exception {
        Map<String, @Nullable Object> link = json("link", "--json", "net:/shown/a 文.txt");
        assertThat(link.keySet()).containsExactly("url", "endsAt", "headers");
        assertThat(link.get("headers")).isEqualTo(Map.of("User-Agent", "pan.baidu.com"));
        assertThat(fetched(String.valueOf(link.get("url")), Map.of("User-Agent", "pan.baidu.com")))
                .isEqualTo("for everybody");
        terminal.call("link", "net:/shown/a 文.txt");
        assertThat(terminal.err()).contains("every request needs the header field User-Agent: pan.baidu.com");
    }

    @Test
    void link_lasting_worksOnlyWhileTheFolderIsEnabled() throws Exception {
        assertThat(terminal.call("link", "--lasting", "pan:/shown/a 文.txt")).isEqualTo(5);
        assertThat(terminal.err()).contains("duopan link --enable").hasLineCount(1);
        assertThat(json("link", "--enable", "--json", "pan:/shown")).containsEntry("path", "/shown");
        Map<String, @Nullable Object> link = json("link", "--lasting", "--json", "pan:/shown/a 文.txt");
        assertThat(link).containsEntry("endsAt", null).containsEntry("headers", Map.of());
        assertThat(fetched(String.valueOf(link.get("url")), Map.of())).isEqualTo("for everybody");
        assertThat(new Terminal(home).call("link", "--disable", "pan:/shown")).isZero();
        assertThat(new Terminal(home).call("link", "--lasting", "pan:/shown/a 文.txt"))
                .isEqualTo(5);
    }

    @Test
    void link_whatCannotBe_isRefusedInOneLine() {
        assertThat(terminal.call("link", "pan:/nothing")).isEqualTo(3);
        assertThat(terminal.call("link", "pan:/shown")).isEqualTo(2);
        assertThat(terminal.call("link", home.toString())).isEqualTo(2);
        assertThat(terminal.call("link", "--lasting", "net:/shown/a 文.txt")).isEqualTo(9);
        assertThat(terminal.call("link", "--lasting", "--enable", "pan:/shown")).isEqualTo(2);
        assertThat(terminal.err()).contains("addresses that last").hasLineCount(5);
    }

    @Test
    void shareCreate_withEverything_isListed() {
        terminal.typing("ab12\n");
        assertThat(terminal.call(
                        "share",
                        "create",
                        "--json",
                        "--name",
                        "给你",
                        "--days",
                        "7",
                        "--password-stdin",
                        "--guests",
                        "--traffic-limit",
                        "1GiB",
                        "pan:/shown"))
                .as(terminal.err())
                .isZero();
        Map<String, @Nullable Object> share = Printed.object(terminal.out());
        assertThat(share.keySet())
                .containsExactly("id", "link", "name", "endsAt", "ended", "password", "traffic", "use");
        assertThat(share).containsEntry("name", "给你").containsEntry("password", "ab12");
        assertThat(share.get("traffic")).isEqualTo(Map.of("guests", true, "overQuota", false, "limit", 1 << 30));
        assertThat(shares())
                .anySatisfy(listed -> assertThat(listed)
                        .containsEntry("id", share.get("id"))
                        .containsEntry("link", share.get("link"))
                        .containsEntry("password", "ab12"));
    }

    @Test
    void shareCreate_asText_beginsWithTheLink() {
        assertThat(terminal.call("share", "create", "pan:/shown")).isZero();
        assertThat(terminal.out()).startsWith("link").contains("/s/").contains("shown");
    }

    @Test
    void shareTraffic_share_isChanged() {
        Object id = json("share", "create", "--json", "pan:/shown").get("id");
        assertThat(terminal.call("share", "traffic", "pan:", String.valueOf(id), "--over-quota"))
                .isZero();
        assertThat(shares())
                .filteredOn(share -> Objects.equals(share.get("id"), id))
                .extracting(share -> String.valueOf(share.get("traffic")))
                .containsExactly("{guests=false, overQuota=true, limit=null}");
    }

    @Test
    void share_whatCannotBe_isRefusedInOneLine() {
        assertThat(terminal.call("share", "create", "pan:/nothing")).isEqualTo(3);
        assertThat(terminal.call("share", "create", "--days", "2", "pan:/shown"))
                .isEqualTo(2);
        assertThat(terminal.call("share", "create", "--days", "0", "pan:/shown"))
                .isEqualTo(2);
        assertThat(terminal.call("share", "create", "pan:/shown", "net:/shown")).isEqualTo(2);
        assertThat(terminal.call("share", "create", "net:/shown")).isEqualTo(9);
        assertThat(terminal.call("share", "list", "net:")).isEqualTo(9);
        assertThat(terminal.call("share", "list", "pan")).isEqualTo(2);
        assertThat(terminal.call("share", "remove", "pan:", "1")).isEqualTo(9);
        assertThat(terminal.call("share", "traffic", "pan:", "999999")).isEqualTo(3);
        assertThat(terminal.err())
                .contains("1, 7, 30 days or for ever", "share on pan.baidu.com", "has no call for that")
                .hasLineCount(9);
    }

    private List<Map<String, @Nullable Object>> shares() {
        Terminal asked = new Terminal(home);
        assertThat(asked.call("share", "list", "--json", "pan:")).isZero();
        return Printed.objects(asked.out());
    }

    @Test
    void offlineAdd_waiting_tellsProgressAndBringsTheFile() throws IOException {
        try (Source source = new Source()) {
            source.goOn.countDown();
            assertThat(terminal.call("offline", "add", "--wait", source.url(), "pan:/fetched", "--name", "x.bin"))
                    .as(terminal.err())
                    .isZero();
        }
        assertThat(terminal.out()).contains("done, 100%").hasLineCount(1);
        assertThat(new Terminal(home).call("stat", "pan:/fetched/x.bin")).isZero();
    }

    @Test
    void offlineAdd_notWaiting_saysHowToAsk() throws IOException {
        try (Source source = new Source()) {
            Map<String, @Nullable Object> begun = json("offline", "add", "--json", source.url(), "pan:/later");
            assertThat(begun.keySet()).containsExactly("remote", "task", "status", "percent");
            String task = String.valueOf(begun.get("task"));
            assertThat(json("offline", "status", "--json", "pan:", task)).containsEntry("status", "running");
            source.goOn.countDown();
            await().untilAsserted(() -> assertThat(json("offline", "status", "--json", "pan:", task))
                    .containsEntry("status", "done"));
        }
    }

    @Test
    void offlineAdd_interrupted_leavesTheTaskRunningAndSaysSo() throws Exception {
        try (Source source = new Source()) {
            Thread stopper = Thread.ofVirtual().start(() -> {
                await().until(() -> terminal.err().contains("task "));
                interruptThisProcess();
            });
            assertThat(terminal.call("offline", "add", "--wait", "--json", source.url(), "pan:/interrupted"))
                    .isEqualTo(130);
            stopper.join();
            assertThat(terminal.err()).contains("goes on", "duopan offline status pan: ");
            String task = String.valueOf(Printed.object(terminal.out()).get("task"));
            source.goOn.countDown();
            assertThat(new Terminal(home).call("offline", "status", "--wait", "pan:", task))
                    .isZero();
        }
    }

    /** Sends SIGTERM: a process that a script put into the background doesn't hear SIGINT. */
    private static void interruptThisProcess() {
        String process = Long.toString(ProcessHandle.current().pid());
        try {
            new ProcessBuilder("kill", "-TERM", process).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void offlineAdd_nothingToFetch_fails() throws IOException {
        try (Source source = new Source()) {
            assertThat(terminal.call("offline", "add", "--wait", source.url() + "/missing", "pan:/failed"))
                    .isEqualTo(1);
        }
        assertThat(terminal.out()).contains("failed");
    }

    @Test
    void offlineStatus_waitingForNoTask_isOneLine() {
        assertThat(terminal.call("offline", "status", "--wait", "pan:", "999999"))
                .isEqualTo(3);
        assertThat(terminal.err()).hasLineCount(1).doesNotContain("goes on");
    }

    @Test
    void offline_whatCannotBe_isRefusedInOneLine() {
        assertThat(terminal.call("offline", "add", "ftp://example.com/a", "pan:/x"))
                .isEqualTo(2);
        assertThat(terminal.call("offline", "add", "http://example.com/a b", "pan:/x"))
                .isEqualTo(2);
        assertThat(terminal.call("offline", "add", "http://example.com/a", "pan:"))
                .isEqualTo(2);
        assertThat(terminal.call("offline", "add", "http://example.com/a", "net:/x"))
                .isEqualTo(9);
        assertThat(terminal.call("offline", "status", "pan:", "999999")).isEqualTo(3);
        assertThat(terminal.err()).hasLineCount(5);
    }

    /** A server from which a service fetches, and which keeps it waiting in the middle of the bytes until it may go on. */
    private static final class Source implements AutoCloseable {
        private final HttpServer server;
        private final CountDownLatch goOn = new CountDownLatch(1);

        Source() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/file", exchange -> {
                byte[] half = "half of it, ".repeat(10_000).getBytes(StandardCharsets.UTF_8);
                if (exchange.getRequestURI().getPath().endsWith("missing")) {
                    exchange.sendResponseHeaders(404, -1);
                } else {
                    exchange.sendResponseHeaders(200, 2L * half.length);
                    exchange.getResponseBody().write(half);
                    exchange.getResponseBody().flush();
                    awaited(goOn);
                    exchange.getResponseBody().write(half);
                }
                exchange.close();
            });
            server.setExecutor(command -> Thread.ofVirtual().start(command));
            server.start();
        }

        private static void awaited(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        String url() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/file";
        }

        @Override
        public void close() {
            goOn.countDown();
            server.stop(0);
        }
    }
}
