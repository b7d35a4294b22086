package dev.duopan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.Secret;
import dev.duopan.cli.remote.Remote;
import dev.duopan.cli.remote.RemoteStore;
import dev.duopan.cli.remote.RemoteType;
import dev.duopan.cli.remote.Setting;
import dev.duopan.netdisk.CodeRequest;
import dev.duopan.netdisk.NewApplication;
import dev.duopan.netdisk.TokenApi;
import dev.duopan.testkit.NetdiskExtension;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

final class RemoteCommandsTest {
    @RegisterExtension
    static final NetdiskExtension NETDISK = NetdiskExtension.onSocket();

    @TempDir
    private Path home;

    private Terminal terminal;
    private RemoteStore remotes;

    @BeforeEach
    void open() {
        terminal = new Terminal(home);
        remotes = RemoteStore.in(terminal.environment().configuration());
    }

    @Test
    void login_developer_keepsTheTokenThatItGot() {
        NewApplication application = NETDISK.application("ann", null);
        assertThat(loginAsDeveloper(application, application.clientSecret())).isZero();
        assertThat(terminal.out()).contains("home");
        Remote remote = remotes.get("home");
        assertThat(remote.type()).isEqualTo(RemoteType.OPEN123);
        assertThat(remote.get(Setting.BASE_URL)).hasValue(NETDISK.address().toString());
        assertThat(remote.get(Setting.EXPIRES_AT)).isPresent();
        NETDISK.netdisk().tokens().verify(remote.get(Setting.ACCESS_TOKEN).orElseThrow(), TokenApi.PAN123_OPEN);
    }

    @Test
    void login_wrongSecret_isDeniedAndKeepsNothing() {
        assertThat(loginAsDeveloper(NETDISK.application("ann", null), "not-the-secret"))
                .isEqualTo(5);
        assertThat(remotes.all()).isEmpty();
        assertThat(terminal.err()).hasLineCount(1).doesNotContain("not-the-secret");
    }

    @Test
    void login_baiduToken_isVerified() {
        String token = NETDISK.token("ann", TokenApi.BAIDU).reveal();
        assertThat(loginToBaidu(token + "\n", "--token-stdin")).isZero();
        assertThat(remotes.get("home").get(Setting.ACCESS_TOKEN)).hasValue(token);
        assertThat(loginToBaidu("no token\n", "--token-stdin", "--replace")).isEqualTo(5);
        assertThat(remotes.get("home").get(Setting.ACCESS_TOKEN)).hasValue(token);
    }

    @Test
    void login_baiduCode_keepsBothTokens() {
        NewApplication application = NETDISK.application("ann", null);
        String code = NETDISK.netdisk()
                .authorizations()
                .authorize(new CodeRequest(
                        NETDISK.account("ann"), application.application(), TokenApi.BAIDU, "oob", "basic,netdisk"));
        String id = application.application().clientId();
        assertThat(loginToBaidu(
                        application.clientSecret() + "\n" + code + "\n", "--client-secret-stdin", "--client-id=" + id))
                .isZero();
        assertThat(terminal.err())
                .contains(NETDISK.address() + "/oauth/2.0/authorize?", "client_id=" + id, "redirect_uri=oob");
        assertThat(remotes.get("home").settings())
                .containsKeys(Setting.ACCESS_TOKEN, Setting.REFRESH_TOKEN, Setting.EXPIRES_AT, Setting.CLIENT_SECRET);
    }

    @Test
    void login_123panCode_keepsBothTokensAndUsesThem() {
        NewApplication application = NETDISK.application("ann", URI.create("https://app.test/back"));
        String code = NETDISK.netdisk()
                .authorizations()
                .authorize(new CodeRequest(
                        NETDISK.account("ann"),
                        application.application(),
                        TokenApi.PAN123_OPEN,
                        "https://app.test/back",
                        "user:base"));
        String id = application.application().clientId();
        assertThat(terminal.typing(application.clientSecret() + "\n" + code + "\n")
                        .call(
                                "login",
                                "home",
                                "--type=123open",
                                "--base-url=" + NETDISK.address(),
                                "--client-secret-stdin",
                                "--client-id=" + id,
                                "--redirect-uri=https://app.test/back"))
                .isZero();
        assertThat(terminal.err()).contains(NETDISK.address() + "/auth?", "client_id=" + id);
        Remote remote = remotes.get("home");
        assertThat(remote.settings()).containsKeys(Setting.ACCESS_TOKEN, Setting.REFRESH_TOKEN, Setting.CLIENT_SECRET);
        NETDISK.netdisk().tokens().revoke(remote.get(Setting.ACCESS_TOKEN).orElseThrow());
        assertThat(terminal.call("ls", "home:")).isZero();
        assertThat(remotes.get("home").get(Setting.REFRESH_TOKEN)).isNotEqualTo(remote.get(Setting.REFRESH_TOKEN));
    }

    @Test
    void login_baiduNoCode_saysWhereItIsReadFrom() {
        NewApplication application = NETDISK.application("ann", null);
        String id = "--client-id=" + application.application().clientId();
        assertThat(loginToBaidu(application.clientSecret() + "\n", "--client-secret-stdin", id))
                .isEqualTo(2);
        assertThat(terminal.err()).contains("a code is missing");
        assertThat(remotes.all()).isEmpty();
    }

    @Test
    void login_local_keepsTheAbsoluteFolder() {
        assertThat(terminal.call("--json", "login", "disk", "--type=local", "--root=" + home))
                .isZero();
        assertThat(terminal.out()).contains("\"root\"").contains("\"disk\"");
        assertThat(remotes.get("disk").get(Setting.ROOT)).hasValue(home.toString());
    }

    @Test
    void login_localFolderMissing_isNotFound() {
        assertThat(terminal.call("login", "disk", "--type=local", "--root=" + home.resolve("gone")))
                .isEqualTo(3);
        assertThat(remotes.all()).isEmpty();
    }

    @Test
    void login_nameTaken_isAConflictUnlessReplaced() {
        remotes.add(new Remote("disk", RemoteType.BAIDU).with(Setting.ACCESS_TOKEN, "old"));
        assertThat(terminal.call("login", "disk", "--type=local", "--root=" + home))
                .isEqualTo(4);
        assertThat(terminal.err()).contains("--replace").hasLineCount(1);
        assertThat(terminal.call("login", "disk", "--type=local", "--root=" + home, "--replace"))
                .isZero();
        assertThat(remotes.get("disk")).isEqualTo(new Remote("disk", RemoteType.LOCAL).with(Setting.ROOT, "" + home));
    }

    @Test
    void login_optionOfAnotherType_isRefused() {
        assertThat(terminal.call("login", "disk", "--type=local", "--root=" + home, "--token-stdin"))
                .isEqualTo(2);
        assertThat(terminal.err()).contains("--token-stdin has no meaning for a remote of type local");
    }

    @Test
    void login_missingOrBadValues_areNamed() {
        assertThat(terminal.call("login", "a", "--type=local")).isEqualTo(2);
        assertThat(terminal.call("login", "a", "--type=123open")).isEqualTo(2);
        assertThat(terminal.call("login", "a", "--type=ftp")).isEqualTo(2);
        assertThat(terminal.call("login", "a b", "--type=local", "--root=/")).isEqualTo(2);
        assertThat(terminal.call("login", "a", "--type=baidu", "--base-url=nowhere", "--token-stdin"))
                .isEqualTo(2);
        assertThat(terminal.err())
                .contains("--root", "--client-id", "123open, baidu, local", "'a b' can't name", "'nowhere'")
                .hasLineCount(5);
    }

    @Test
    void logout_known_isForgotten() {
        remotes.add(new Remote("disk", RemoteType.LOCAL).with(Setting.ROOT, "/"));
        assertThat(terminal.call("logout", "disk")).isZero();
        assertThat(remotes.all()).isEmpty();
        assertThat(terminal.call("logout", "disk")).isEqualTo(3);
    }

    @Test
    void call_tokenRefused_usesAndKeepsTheRenewedOne() {
        NewApplication application = NETDISK.application("ann", null);
        loginAsDeveloper(application, application.clientSecret());
        Secret before = remotes.get("home").secret(Setting.ACCESS_TOKEN).orElseThrow();
        NETDISK.netdisk().tokens().revoke(before.reveal());
        assertThat(terminal.call("api", "call", "home", "123open.user.info")).isZero();
        Secret after = remotes.get("home").secret(Setting.ACCESS_TOKEN).orElseThrow();
        assertThat(after).isNotEqualTo(before);
        NETDISK.netdisk().tokens().verify(after.reveal(), TokenApi.PAN123_OPEN);
    }

    private int loginAsDeveloper(NewApplication application, String secret) {
        return terminal.typing(secret + "\n")
                .call(
                        "login",
                        "home",
                        "--type=123open",
                        "--base-url=" + NETDISK.address() + "/",
                        "--client-id=" + application.application().clientId(),
                        "--client-secret-stdin");
    }

    private int loginToBaidu(String input, String... options) {
        String[] words = new String[options.length + 4];
        words[0] = "login";
        words[1] = "home";
        words[2] = "--type=baidu";
        words[3] = "--base-url=" + NETDISK.address();
        System.arraycopy(options, 0, words, 4, options.length);
        return terminal.typing(input).call(words);
    }
}
