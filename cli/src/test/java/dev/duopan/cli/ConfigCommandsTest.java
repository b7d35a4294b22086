package dev.duopan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.cli.console.Environment;
import dev.duopan.cli.remote.KeyKind;
import dev.duopan.cli.remote.Remote;
import dev.duopan.cli.remote.RemoteStore;
import dev.duopan.cli.remote.RemoteType;
import dev.duopan.cli.remote.Setting;
import dev.duopan.netdisk.TokenApi;
import dev.duopan.testkit.NetdiskExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConfigCommandsTest {
    @RegisterExtension
    static final NetdiskExtension NETDISK = NetdiskExtension.onSocket();

    private static final Remote HOME = new Remote("home", RemoteType.BAIDU).with(Setting.ACCESS_TOKEN, "hidden");

    @TempDir
    private Path home;

    private final Map<String, String> variables = new HashMap<>();

    @Test
    void path_noFile_saysWhereItWouldBe() {
        Terminal terminal = terminal();
        assertThat(terminal.call("config", "path")).isZero();
        assertThat(terminal.out()).isEqualToNormalizingNewlines(file() + "\n");
    }

    @Test
    void path_asJson_saysWhetherItExists() throws IOException {
        configure("");
        Terminal terminal = terminal();
        assertThat(terminal.call("config", "path", "--json")).isZero();
        assertThat(terminal.out()).contains("\"path\"", "\"exists\" : true");
    }

    @Test
    void show_everySetting_saysItsOrigin() throws IOException {
        configure("[network]\nproxy = 'http://proxy:1'");
        variables.put("DUOPAN_TRANSFERS", "7");
        Terminal terminal = terminal();
        assertThat(terminal.call("config", "show", "--set", "transfer.checkers=3"))
                .isZero();
        assertThat(terminal.out())
                .containsPattern("network\\.proxy +http://proxy:1 +.*config\\.toml, network\\.proxy")
                .containsPattern("transfer\\.transfers +7 +DUOPAN_TRANSFERS")
                .containsPattern("transfer\\.checkers +3 +--set transfer\\.checkers")
                .containsPattern("network\\.answer-timeout +1m +\\(default\\)");
    }

    @Test
    void show_remotesAndServer_onlyWhatIsSet() throws IOException {
        store().add(HOME);
        configure("[remote.home]\nrate-limit = 'off'\n[server]\nport = 1");
        Terminal terminal = terminal();
        assertThat(terminal.call("config", "show", "--json")).isZero();
        assertThat(terminal.out())
                .contains("remote.home.rate-limit", "\"variable\" : \"DUOPAN_REMOTE_HOME_RATE_LIMIT\"", "server.port")
                .doesNotContain("remote.home.base-url", "hidden");
    }

    @Test
    void check_everythingFine_isDone() {
        store().add(HOME);
        Terminal terminal = terminal();
        assertThat(terminal.call("config", "check")).isZero();
        assertThat(terminal.out())
                .containsPattern("ok +store")
                .containsPattern("ok +key +file")
                .containsPattern("ok +home: +credentials can be read");
    }

    @Test
    void check_brokenFile_isWrongUsageAndOneLine() throws IOException {
        configure("[network]\npoxy = 'x'");
        Terminal terminal = terminal();
        assertThat(terminal.call("config", "check")).isEqualTo(2);
        assertThat(terminal.out()).hasLineCount(1).contains("error", "did you mean 'network.proxy'?");
    }

    @Test
    void check_badValueOfServer_isWrongUsage() throws IOException {
        configure("[server]\nport = 'x'");
        assertThat(terminal().call("config", "check")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    transfer.verify = 'tolled'        | transfer.verify is 'tolled'
                    transfer.bwlimit = 'fast'         | transfer.bwlimit is 'fast'
                    remote.other.rate-limit = 'payd'  | remote.other.rate-limit is 'payd'
                    """)
    void check_badValue_isWrongUsage(String setting, String told) throws IOException {
        configure(setting);
        Terminal terminal = terminal();
        assertThat(terminal.call("config", "check")).isEqualTo(2);
        assertThat(terminal.out()).contains(told);
    }

    @Test
    void show_remoteOfTheFileAlone_isShown() throws IOException {
        configure("remote.other.rate-limit = 'paid'");
        Terminal terminal = terminal();
        assertThat(terminal.call("config", "show")).isZero();
        assertThat(terminal.out()).contains("remote.other.rate-limit");
    }

    @Test
    void remotes_addressOfTheConfiguration_isShown() throws IOException {
        store().add(HOME);
        configure("[remote.home]\nbase-url = 'http://own.example:1'");
        Terminal terminal = terminal();
        assertThat(terminal.call("remotes")).isZero();
        assertThat(terminal.out()).contains("http://own.example:1");
    }

    @Test
    void check_unknownVariable_isWarnedOf() {
        variables.put("DUOPAN_TRANSFER", "7");
        Terminal terminal = terminal();
        assertThat(terminal.call("config", "check")).isZero();
        assertThat(terminal.out()).contains("DUOPAN_TRANSFER", "did you mean 'DUOPAN_TRANSFERS'?");
    }

    @Test
    void check_storeOpenToOthers_saysHowToCloseIt() throws IOException {
        store().add(HOME);
        Files.setPosixFilePermissions(store().file(), PosixFilePermissions.fromString("rw-rw-r--"));
        Terminal terminal = terminal();
        assertThat(terminal.call("config", "check")).isZero();
        assertThat(terminal.out()).contains("warning", "chmod go= " + store().file());
    }

    @Test
    void check_folderThatOthersMayOnlyLookInto_isNotWarnedOf() throws IOException {
        store().add(HOME);
        Files.setPosixFilePermissions(store().file().getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));
        Terminal terminal = terminal();
        assertThat(terminal.call("config", "check")).isZero();
        assertThat(terminal.out()).doesNotContain("warning");
    }

    @Test
    void check_folderThatOthersMayWriteInto_isWarnedOf() throws IOException {
        store().add(HOME);
        Path folder = store().file().getParent();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxr-x"));
        Terminal terminal = terminal();
        assertThat(terminal.call("config", "check")).isZero();
        assertThat(terminal.out()).contains("warning", "chmod go= " + folder);
    }

    @Test
    void check_keyMissing_isDenied() throws IOException {
        store().add(HOME);
        deleteKeys();
        Terminal terminal = terminal();
        assertThat(terminal.call("config", "check", "--json")).isEqualTo(5);
        assertThat(terminal.out()).contains("\"verdict\" : \"error\"", ".key isn't there");
    }

    @Test
    void check_remotes_callsThem() {
        store().add(HOME.with(Setting.BASE_URL, NETDISK.address().toString())
                .with(Setting.ACCESS_TOKEN, NETDISK.token("ann", TokenApi.BAIDU).reveal()));
        store().add(new Remote("disk", RemoteType.LOCAL).with(Setting.ROOT, home.toString()));
        Terminal terminal = terminal();
        assertThat(terminal.call("config", "check", "--remotes")).isZero();
        assertThat(terminal.out()).containsPattern("ok +home: +answers").containsPattern("ok +disk: +answers");
    }

    @Test
    void check_remoteRefusesTheToken_isDenied() {
        store().add(HOME.with(Setting.BASE_URL, NETDISK.address().toString()));
        Terminal terminal = terminal();
        assertThat(terminal.call("config", "check", "--remotes")).isEqualTo(5);
        assertThat(terminal.out()).containsPattern("error +home:").doesNotContain("hidden");
    }

    @Test
    void key_noKind_tellsItAndChangesNothing() {
        Terminal terminal = terminal();
        assertThat(terminal.call("config", "key")).isZero();
        assertThat(terminal.out()).contains("nothing is encrypted yet");
        assertThat(store().keyKind()).isEmpty();
    }

    @Test
    void key_passphraseAndAnother_reencryptsEachTime() {
        store().add(HOME);
        assertThat(terminal().typing("first phrase\n").call("config", "key", "passphrase", "--passphrase-stdin"))
                .isZero();
        variables.put("DUOPAN_PASSPHRASE", "first phrase");
        assertThat(terminal().typing("second phrase\n").call("config", "key", "passphrase", "--passphrase-stdin"))
                .isZero();
        assertThat(terminal().call("config", "check")).isEqualTo(5);
        variables.put("DUOPAN_PASSPHRASE", "second phrase");
        assertThat(terminal().call("config", "check")).isZero();
        assertThat(terminal().call("config", "key", "file")).isZero();
        assertThat(store().get("home")).isEqualTo(HOME);
    }

    @Test
    void key_oldPassphraseWrong_isDeniedAndChangesNothing() {
        store().add(HOME);
        terminal().typing("first phrase\n").call("config", "key", "passphrase", "--passphrase-stdin");
        variables.put("DUOPAN_PASSPHRASE", "wrong phrase");
        Terminal terminal = terminal();
        assertThat(terminal.call("config", "key", "file")).isEqualTo(5);
        assertThat(terminal.err()).hasLineCount(1).contains("the passphrase doesn't open");
        assertThat(store().keyKind()).hasValue(KeyKind.PASSPHRASE);
    }

    @Test
    void key_lost_canBeGivenUp() throws IOException {
        store().add(HOME);
        deleteKeys();
        assertThat(terminal().call("config", "key", "file")).isEqualTo(5);
        assertThat(terminal().call("config", "key", "file", "--forget-secrets")).isZero();
        assertThat(store().get("home").settings()).isEmpty();
    }

    @Test
    void key_unknownKind_isWrongUsage() {
        assertThat(terminal().call("config", "key", "paper")).isEqualTo(2);
    }

    @Test
    void anyCommand_brokenConfiguration_saysSo() throws IOException {
        configure("[network]\npoxy = 'x'");
        Terminal terminal = terminal();
        assertThat(terminal.call("remotes")).isEqualTo(2);
        assertThat(terminal.err()).contains("'network.poxy' isn't known");
    }

    @Test
    void language_ofTheConfiguration_isSpoken() throws IOException {
        configure("[general]\nlanguage = 'zh'");
        Terminal terminal = terminal();
        assertThat(terminal.call("remotes")).isZero();
        assertThat(terminal.err()).contains("还没有远程网盘");
    }

    @Test
    void addressOfTheConfiguration_countsBeforeThatOfTheLogin() throws IOException {
        store().add(HOME.with(Setting.BASE_URL, "http://localhost:1")
                .with(Setting.ACCESS_TOKEN, NETDISK.token("ann", TokenApi.BAIDU).reveal()));
        configure("[remote.home]\nbase-url = '" + NETDISK.address() + "'");
        assertThat(terminal().call("ls", "home:")).isZero();
    }

    private Terminal terminal() {
        return new Terminal(new Environment(variables, home, Locale.ENGLISH));
    }

    private RemoteStore store() {
        return RemoteStore.in(terminal().environment().configuration());
    }

    private Path file() {
        return home.resolve(".config/duopan/config.toml");
    }

    private void configure(String text) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), text);
    }

    private void deleteKeys() throws IOException {
        List<Path> keys;
        try (Stream<Path> files = Files.list(home.resolve(".config/duopan/keys"))) {
            keys = files.toList();
        }
        for (Path key : keys) {
            Files.delete(key);
        }
    }
}
