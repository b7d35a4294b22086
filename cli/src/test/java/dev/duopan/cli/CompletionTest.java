package dev.duopan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.cli.remote.Remote;
import dev.duopan.cli.remote.RemoteStore;
import dev.duopan.cli.remote.RemoteType;
import dev.duopan.cli.remote.Setting;
import dev.duopan.netdisk.TokenApi;
import dev.duopan.testkit.NetdiskExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CompletionTest {
    @RegisterExtension
    static final NetdiskExtension NETDISK = NetdiskExtension.onSocket();

    @TempDir
    private Path home;

    @TempDir
    private Path drive;

    private Terminal terminal;

    @BeforeEach
    void fill() throws IOException {
        terminal = new Terminal(home);
        RemoteStore remotes = RemoteStore.in(terminal.environment().configuration());
        remotes.add(new Remote("box", RemoteType.LOCAL).with(Setting.ROOT, drive.toString()));
        remotes.add(new Remote("boxes", RemoteType.LOCAL).with(Setting.ROOT, drive.toString()));
        remotes.add(remote("pan", NETDISK.address().toString()));
        Files.createDirectories(drive.resolve("docs/My Files"));
        Files.writeString(drive.resolve("docs/my.txt"), "");
        Files.writeString(drive.resolve("docs/.hidden"), "");
    }

    private static Remote remote(String name, String base) {
        return new Remote(name, RemoteType.OPEN123)
                .with(Setting.BASE_URL, base)
                .with(
                        Setting.ACCESS_TOKEN,
                        NETDISK.token("ann", TokenApi.PAN123_OPEN).reveal());
    }

    private String complete(String kind, String shell, String word) {
        assertThat(terminal.call("complete", kind, shell, "--", word)).isZero();
        assertThat(terminal.err()).isEmpty();
        return terminal.out();
    }

    @Test
    void complete_beginningOfARemote_isItsNameWithAColon() {
        assertThat(complete("address", "zsh", "bo")).isEqualToNormalizingNewlines("box:\nboxes:\n");
    }

    @Test
    void complete_nameOfARemote_hasNoColon() {
        assertThat(complete("remote", "fish", "p")).isEqualToNormalizingNewlines("pan\n");
    }

    @Test
    void complete_pathOfARemote_keepsItsForm() {
        assertThat(complete("address", "zsh", "box:do")).isEqualToNormalizingNewlines("box:docs/\n");
        assertThat(complete("address", "zsh", "box:/docs/m")).endsWith("box:/docs/my.txt\n");
    }

    @Test
    void complete_forBash_isQuotedLikeWhatWasTyped() {
        assertThat(complete("address", "bash", "box:docs/My")).isEqualToNormalizingNewlines("box:docs/My\\ Files/\n");
        assertThat(complete("address", "bash", "\"box:docs/My")).endsWith("\"box:docs/My Files/\n");
    }

    @Test
    void complete_folder_showsHiddenNamesOnlyIfAskedFor() {
        assertThat(complete("address", "zsh", "box:docs/")).doesNotContain("hidden");
        assertThat(complete("address", "zsh", "box:docs/.h")).contains("box:docs/.hidden");
    }

    @Test
    void complete_pathOfACloud_isListed() {
        terminal.call("mkdir", "pan:/文档");

        assertThat(complete("address", "zsh", "pan:/")).isEqualToNormalizingNewlines("pan:/文档/\n");
    }

    @Test
    void complete_pathOfThisComputer_isListed() {
        String typed = drive + "/do";

        assertThat(complete("address", "zsh", typed)).isEqualToNormalizingNewlines(drive + "/docs/\n");
    }

    @Test
    void complete_nameOfAnEndpoint_isOneOfTheCatalogue() {
        assertThat(complete("endpoint", "zsh", "baidu.account.q"))
                .isEqualToNormalizingNewlines("baidu.account.quota\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody:/x", "box:/missing/x", "pan:/missing/x", "nobody"})
    void complete_nothingThere_isNothing(String word) {
        assertThat(complete("address", "zsh", word)).isEmpty();
    }

    @Test
    void complete_silentService_isNothingInTime() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            RemoteStore.in(terminal.environment().configuration())
                    .add(remote("silent", "http://127.0.0.1:" + silent.getLocalPort()));
            long begin = System.nanoTime();

            assertThat(complete("address", "zsh", "silent:/")).isEmpty();

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void completion_anyShell_knowsCommandsAndOptions(String shell) {
        assertThat(terminal.call("completion", shell)).isZero();
        assertThat(terminal.out())
                .contains("duopan", "copy", "dry-run", "account", "passwd")
                .doesNotContain("(tables)");
    }

    @Test
    void completion_unknownShell_isRefused() {
        assertThat(terminal.call("completion", "cmd")).isEqualTo(2);
        assertThat(terminal.err()).hasLineCount(1).contains("cmd");
    }

    @Test
    void help_ofTheCommand_doesNotTellOfComplete() {
        terminal.call("--help");
        assertThat(terminal.out()).contains("completion").doesNotContainPattern("\\bcomplete\\b");
    }
}
