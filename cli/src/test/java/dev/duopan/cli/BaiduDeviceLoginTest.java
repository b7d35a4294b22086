package dev.duopan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.duopan.api.Parameters;
import dev.duopan.cli.console.Environment;
import dev.duopan.cli.remote.Remote;
import dev.duopan.cli.remote.RemoteStore;
import dev.duopan.cli.remote.Setting;
import dev.duopan.netdisk.NewApplication;
import dev.duopan.testkit.NetdiskExtension;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Logs in while the test is the person who opens the page. */
final class BaiduDeviceLoginTest {
    @RegisterExtension
    static final NetdiskExtension NETDISK = NetdiskExtension.onSocket();

    private static final Pattern CODE = Pattern.compile("(?m)^[a-z0-9]{8}$");
    private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    @TempDir
    private Path home;

    private Terminal terminal;
    private NewApplication application;

    @BeforeEach
    void open() {
        terminal = new Terminal(home);
        application = NETDISK.application("ann", null);
    }

    private FutureTask<Integer> login(String... more) {
        String[] words = new String[more.length + 6];
        words[0] = "login";
        words[1] = "home";
        words[2] = "--type=baidu";
        words[3] = "--base-url=" + NETDISK.address();
        words[4] = "--client-id=" + application.application().clientId();
        words[5] = "--client-secret-stdin";
        System.arraycopy(more, 0, words, 6, more.length);
        return new FutureTask<>(
                () -> terminal.typing(application.clientSecret() + "\n").call(words));
    }

    private int finished(FutureTask<Integer> login) throws Exception {
        login.run();
        return login.get();
    }

    private String shownCode() {
        await().until(() -> CODE.matcher(terminal.err()).find());
        Matcher code = CODE.matcher(terminal.err());
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private Iterable<Remote> remotes() {
        RemoteStore store = RemoteStore.in(terminal.environment().configuration());
        return store.all().stream().map(remote -> store.get(remote.name())).toList();
    }

    /** Does what a person does with their browser. */
    private static String allow(String page) throws IOException, InterruptedException {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            HttpResponse<String> shown =
                    browser.send(HttpRequest.newBuilder(URI.create(page)).build(), BodyHandlers.ofString());
            Parameters form = Parameters.NONE
                    .with("name", "ann")
                    .with("password", NETDISK.password("ann").reveal())
                    .with("decision", "allow");
            for (Matcher field = HIDDEN.matcher(shown.body()); field.find(); ) {
                form = form.with(field.group(1), field.group(2));
            }
            String cookie = shown.headers().firstValue("Set-Cookie").orElseThrow();
            HttpRequest decision = HttpRequest.newBuilder(NETDISK.address().resolve("/device"))
                    .header("Cookie", cookie.substring(0, cookie.indexOf(';')))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form.encode()))
                    .build();
            return browser.send(decision, BodyHandlers.ofString()).body();
        }
    }

    @Test
    void login_allowedOnThePage_keepsBothTokensAndUsesThem() throws Exception {
        FutureTask<Integer> login = login("--flow=device");
        Thread.ofVirtual().start(login);
        String code = shownCode();
        String page = NETDISK.address() + "/device?code=" + code;

        assertThat(allow(page)).contains("The device may go on");

        assertThat(login.get()).isZero();
        assertThat(terminal.err())
                .contains(NETDISK.address() + "/device\n", page, "at most 5 minutes")
                .doesNotContain("▀", "\u001b", application.clientSecret());
        assertThat(terminal.out()).contains("home").doesNotContain(application.clientSecret());
        assertThat(remotes())
                .singleElement()
                .satisfies(remote -> assertThat(remote.settings())
                        .containsKeys(
                                Setting.ACCESS_TOKEN,
                                Setting.REFRESH_TOKEN,
                                Setting.EXPIRES_AT,
                                Setting.CLIENT_SECRET));
        assertThat(terminal.call("ls", "home:")).isZero();
    }

    @Test
    void login_onATerminalWithoutABrowser_showsAQrCode_andGivenUpKeepsNothing() throws Exception {
        terminal = new Terminal(new Environment(Map.of("SSH_CONNECTION", "a b"), home, Locale.CHINA)).wide(120);
        FutureTask<Integer> login = login();
        Thread person = Thread.ofVirtual().start(login);
        await().until(() -> terminal.err().contains("Ctrl-C"));

        person.interrupt();

        assertThat(login.get()).isEqualTo(7);
        assertThat(terminal.err()).contains("▀", "请在任意设备上打开此页面");
        assertThat(remotes()).isEmpty();
    }

    @Test
    void login_onATerminalWithABrowser_asksForTheCodeOfThePage() throws Exception {
        terminal = new Terminal(new Environment(Map.of("DISPLAY", ":0"), home, Locale.ENGLISH)).wide(120);

        assertThat(finished(login())).isEqualTo(2);

        assertThat(terminal.err()).contains("/oauth/2.0/authorize?", "a code is missing");
    }

    @Test
    void login_wrongSecret_isDeniedAndKeepsNothing() throws Exception {
        FutureTask<Integer> login = new FutureTask<>(() -> terminal.typing("wrong\n")
                .call(
                        "login",
                        "home",
                        "--type=baidu",
                        "--base-url=" + NETDISK.address(),
                        "--client-id=unknown",
                        "--client-secret-stdin",
                        "--flow=device"));

        assertThat(finished(login)).isEqualTo(5);
        assertThat(terminal.err()).contains("invalid_client").hasLineCount(1);
        assertThat(remotes()).isEmpty();
    }

    @Test
    void login_flowThatMakesNoSense_isRefused() throws Exception {
        assertThat(finished(login("--flow=qr"))).isEqualTo(2);
        assertThat(finished(login("--flow=device", "--redirect-uri=oob"))).isEqualTo(2);
        assertThat(finished(login("--flow=code", "--token-stdin"))).isEqualTo(2);
        assertThat(terminal.call("login", "home", "--type=123open", "--flow=device"))
                .isEqualTo(2);
        assertThat(terminal.err())
                .contains("'qr' is no way", "--redirect-uri", "--token-stdin and --flow", "--flow has no meaning");
    }
}
