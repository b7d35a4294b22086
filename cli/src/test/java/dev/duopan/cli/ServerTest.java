package dev.duopan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.NetdiskRole;
import dev.duopan.netdisk.NetdiskSettings;
import dev.duopan.netdisk.TokenApi;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class ServerTest {
    @TempDir
    private Path home;

    private Path data;
    private Terminal terminal;
    private Thread serving = Thread.ofVirtual().unstarted(() -> {});

    @BeforeEach
    void open() {
        data = home.resolve("data");
        terminal = new Terminal(home);
    }

    @AfterEach
    void stop() throws InterruptedException {
        serving.interrupt();
        serving.join();
    }

    @Test
    void accountAdd_everythingGiven_isListed() {
        assertThat(administer(
                        "correct horse\n", "account", "add", "安", "--password-stdin", "--level=svip", "--quota=5GB"))
                .isZero();
        assertThat(terminal.out()).contains("安", "svip", "4.66 GiB");
        assertThat(objects("account", "list"))
                .singleElement()
                .satisfies(account -> assertThat(account).containsEntry("quota", 5_000_000_000L));
    }

    @Test
    void accountAdd_nameTaken_isAConflict() {
        addAccount("ann");
        assertThat(administer("other\n", "account", "add", "ANN", "--password-stdin"))
                .isEqualTo(4);
        assertThat(terminal.err()).contains("ANN").hasLineCount(1);
    }

    @Test
    void accountAdd_noPassword_saysHowToGiveOne() {
        assertThat(administer("", "account", "add", "ann")).isEqualTo(2);
        assertThat(terminal.err()).contains("--password-stdin").hasLineCount(1);
        assertThat(administer("", "account", "add", "ann", "--password-stdin")).isEqualTo(2);
    }

    @Test
    void accountAdd_badLevelOrSize_isRefusedBeforeAnythingIsMade() {
        assertThat(administer("p\n", "account", "add", "ann", "--password-stdin", "--level=gold"))
                .isEqualTo(2);
        assertThat(administer("p\n", "account", "add", "ann", "--password-stdin", "--quota=much"))
                .isEqualTo(2);
        assertThat(terminal.err()).contains("free, vip, svip", "'much' isn't a size");
        assertThat(data).doesNotExist();
    }

    @Test
    void accountPasswd_changesThePassword() {
        addAccount("ann");
        assertThat(administer("new password\n", "account", "passwd", "ann", "--password-stdin"))
                .isZero();
        onNetdisk(netdisk -> assertThat(netdisk.accounts()
                        .authenticate("ann", "new password".toCharArray())
                        .name())
                .isEqualTo("ann"));
    }

    @Test
    void accountDirectLinks_keyFromInput_isDemandedUntilItIsTakenBack() {
        addAccount("ann");
        assertThat(administer("secret-key\n", "account", "direct-links", "ann", "--key-stdin"))
                .isZero();
        assertThat(terminal.out()).contains("must be signed").doesNotContain("secret-key");
        onNetdisk(netdisk -> assertThat(netdisk.directLinks()
                        .rules()
                        .signingKey(netdisk.accounts().find("ann").orElseThrow()))
                .contains("secret-key"));
        assertThat(object("account", "direct-links", "ann")).containsEntry("signed", true);
        assertThat(object("account", "direct-links", "ann", "--no-key")).containsEntry("signed", false);
    }

    @Test
    void accountDirectLinks_traffic_isLimitedUntilItIsNot() {
        addAccount("ann");
        assertThat(object("account", "direct-links", "ann", "--traffic=5MB").toString())
                .contains("trafficUsed=0", "trafficLimit=5000000");
        assertThat(object("account", "direct-links", "ann", "--traffic=unlimited")
                        .toString())
                .doesNotContain("trafficLimit=5000000");
    }

    @Test
    void accountRemove_isGone() {
        addAccount("ann");
        assertThat(administer("", "account", "remove", "ann")).isZero();
        assertThat(administer("", "account", "remove", "ann")).isEqualTo(3);
        assertThat(terminal.err()).contains("no account is named 'ann'").hasLineCount(1);
        assertThat(administer("", "account", "list")).isZero();
        assertThat(terminal.err()).contains("duopan server account add");
    }

    @Test
    void app_addedListedAndRemoved() {
        addAccount("ann");
        Map<String, @Nullable Object> added = object("app", "add", "sync", "--account=ann", "--redirect-uri=oob");
        assertThat(added.keySet()).containsExactly("name", "clientId", "clientSecret");
        assertThat(added.get("clientId")).asString().matches("[0-9a-f]{32}");
        assertThat(added.get("clientSecret")).asString().matches("[0-9a-f]{32}");
        assertThat(objects("app", "list").toString())
                .contains("sync", "ann", "oob", String.valueOf(added.get("clientId")))
                .doesNotContain(String.valueOf(added.get("clientSecret")));
        assertThat(administer("", "app", "remove", "sync")).isZero();
        assertThat(objects("app", "list")).isEmpty();
    }

    @Test
    void appRemove_nameOfSeveralAccounts_asksWhich() {
        addAccount("ann");
        addAccount("bob");
        administer("", "app", "add", "sync", "--account=ann");
        administer("", "app", "add", "sync", "--account=bob");
        assertThat(administer("", "app", "remove", "sync")).isEqualTo(2);
        assertThat(terminal.err()).contains("--account, one of ann, bob");
        assertThat(administer("", "app", "remove", "sync", "--account=bob")).isZero();
        assertThat(administer("", "app", "remove", "sync", "--account=bob")).isEqualTo(3);
    }

    @Test
    void deviceType_issuedListedAndTakenBack() {
        assertThat(objects("device-type", "list")).isEmpty();
        Map<String, @Nullable Object> added =
                object("device-type", "add", "创维盒子", "--category=tv", "--provider=创维", "--ability=1,2");
        assertThat(added.keySet())
                .containsExactly("number", "deviceType", "category", "brand", "provider", "ability", "createdAt");
        String code = String.valueOf(added.get("deviceType"));
        assertThat(objects("device-type", "list").toString()).contains(code, "创维盒子", "tv");
        onNetdisk(netdisk ->
                assertThat(netdisk.devices().register(code, "address")).isPresent());
        assertThat(administer("", "device-type", "remove", code)).isZero();
        assertThat(administer("", "device-type", "remove", code)).isEqualTo(3);
        assertThat(terminal.err()).contains("no device type '" + code + "'").hasLineCount(1);
        assertThat(administer("", "device-type", "add", "x", "--category=car")).isEqualTo(2);
        assertThat(administer("", "device-type", "list")).isZero();
        assertThat(terminal.err()).contains("duopan server device-type add");
    }

    @Test
    void token_ofEachApi_opensIt() {
        addAccount("ann");
        Map<String, @Nullable Object> open = object("token", "--account=ann", "--api=123open");
        Map<String, @Nullable Object> baidu = object("token", "--account=ann", "--api=baidu");
        assertThat(open.keySet()).containsExactly("accessToken", "expiresAt");
        onNetdisk(netdisk -> {
            netdisk.tokens().verify(String.valueOf(open.get("accessToken")), TokenApi.PAN123_OPEN);
            netdisk.tokens().verify(String.valueOf(baidu.get("accessToken")), TokenApi.BAIDU);
        });
    }

    @Test
    void token_unknownApiOrAccount_isRefused() {
        assertThat(administer("", "token", "--account=ann", "--api=gopher")).isEqualTo(2);
        assertThat(administer("", "token", "--account=ann", "--api=baidu")).isEqualTo(3);
        assertThat(terminal.err()).contains("123open, baidu", "no account is named 'ann'");
    }

    @Test
    void administration_isInTheLanguageOfItsCaller() {
        terminal = new Terminal(home, Locale.SIMPLIFIED_CHINESE);
        assertThat(administer("", "token", "--account=ann", "--api=baidu")).isEqualTo(3);
        assertThat(terminal.err()).contains("没有名为“ann”的账户");
    }

    @Test
    void start_isReady_answersAndStopsCleanly() throws Exception {
        CompletableFuture<Integer> status = new CompletableFuture<>();
        URI address = start(terminal, status);
        assertThat(address.getHost()).isEqualTo("127.0.0.1");
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(
                                    HttpRequest.newBuilder(address.resolve("/api/v1/user/info"))
                                            .build(),
                                    BodyHandlers.ofString())
                            .body())
                    .contains("401");
        }
        serving.interrupt();
        assertThat(status.get(30, TimeUnit.SECONDS)).isZero();
        assertThat(terminal.err()).contains("stopping");
    }

    @Test
    void start_whileRunning_accountsCanBeAdded_butNoSecondServer() throws Exception {
        start(terminal, new CompletableFuture<>());
        Terminal other = new Terminal(home).typing("correct horse\n");
        assertThat(other.call("server", "account", "add", "ann", "--password-stdin", "--data", data.toString()))
                .isZero();
        assertThat(other.call("server", "start", "--port=0", "--data", data.toString()))
                .isEqualTo(7);
        assertThat(other.err()).contains(data.toString()).hasLineCount(1);
    }

    @Test
    void start_portTaken_saysSoAndLetsGoOfTheData() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(terminal.call("server", "start", "--port=" + taken.getLocalPort(), "--data", data.toString()))
                    .isEqualTo(7);
        }
        assertThat(terminal.err()).contains("cannot listen on 127.0.0.1").hasLineCount(1);
        start(new Terminal(home), new CompletableFuture<>());
    }

    @Test
    void start_configurationFile_isObeyed() throws Exception {
        Path file = Files.writeString(home.resolve("netdisk.toml"), "[server]\nport = 0\nhots = '::1'");
        assertThat(terminal.call("server", "start", "--config", file.toString()))
                .isEqualTo(2);
        assertThat(terminal.err()).contains("did you mean 'server.host'?").hasLineCount(1);
    }

    private URI start(Terminal on, CompletableFuture<Integer> status) {
        serving = Thread.ofVirtual()
                .start(() -> status.complete(on.call("server", "start", "--port=0", "--data", data.toString())));
        await().until(() -> on.out().endsWith("\n"));
        assertThat(on.out()).matches("ready http://127\\.0\\.0\\.1:\\d+\\R");
        return URI.create(on.out().strip().substring("ready ".length()));
    }

    private void addAccount(String name) {
        assertThat(administer("password of " + name + "\n", "account", "add", name, "--password-stdin"))
                .isZero();
    }

    private int administer(String input, String... words) {
        return terminal.typing(input).call(onData(words));
    }

    private Map<String, @Nullable Object> object(String... words) {
        return Printed.object(json(words));
    }

    private List<Map<String, @Nullable Object>> objects(String... words) {
        return Printed.objects(json(words));
    }

    private String json(String... words) {
        Terminal asking = new Terminal(home);
        String[] call =
                Stream.concat(Stream.of("--json"), Stream.of(onData(words))).toArray(String[]::new);
        assertThat(asking.call(call)).isZero();
        return asking.out();
    }

    private String[] onData(String... words) {
        return Stream.of(List.of("server"), List.of(words), List.of("--data", data.toString()))
                .flatMap(List::stream)
                .toArray(String[]::new);
    }

    private void onNetdisk(Consumer<Netdisk> work) {
        NetdiskSettings settings = NetdiskSettings.at(data).withRole(NetdiskRole.ADMINISTRATION);
        try (Netdisk netdisk = Netdisk.open(settings)) {
            work.accept(netdisk);
        }
    }
}
