package dev.duopan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.cli.console.ExitCode;
import dev.duopan.cli.remote.Remote;
import dev.duopan.cli.remote.RemoteStore;
import dev.duopan.cli.remote.RemoteType;
import dev.duopan.cli.remote.Setting;
import dev.duopan.netdisk.TokenApi;
import dev.duopan.testkit.NetdiskExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Several remotes that lead to the same files. */
final class SameAccountTest {
    @RegisterExtension
    static final NetdiskExtension NETDISK = NetdiskExtension.onSocket();

    @TempDir
    private Path home;

    @BeforeEach
    void fill() throws IOException {
        RemoteStore remotes = RemoteStore.in(new Terminal(home).environment().configuration());
        remotes.add(remote("one").with(Setting.ACCOUNT, "1"));
        remotes.add(remote("two").with(Setting.ACCOUNT, "1"));
        remotes.add(remote("unknown"));
        Path file = Files.writeString(home.resolve("a.txt"), "hello");
        call(0, "copy", file.toString(), "one:folder");
    }

    private static Remote remote(String name) {
        return new Remote(name, RemoteType.OPEN123)
                .with(Setting.BASE_URL, NETDISK.address().toString())
                .with(
                        Setting.ACCESS_TOKEN,
                        NETDISK.token("ann", TokenApi.PAN123_OPEN).reveal());
    }

    private String call(int code, String... arguments) {
        Terminal terminal = new Terminal(home);
        int ended = terminal.call(arguments);
        assertThat(ended).as(terminal.out() + terminal.err()).isEqualTo(code);
        return terminal.out() + terminal.err();
    }

    @Test
    void copy_betweenRemotesOfOneAccount_isLeftToTheDrive() {
        assertThat(call(0, "copy", "--json", "one:folder", "two:copy")).contains("within-drive");
    }

    @Test
    void mv_betweenRemotesOfOneAccount_works() {
        call(0, "mv", "one:folder/a.txt", "two:b.txt");

        assertThat(call(0, "ls", "one:")).contains("b.txt");
    }

    @Test
    void move_ontoItselfThroughTheOtherRemote_isRefused() {
        call(ExitCode.USAGE.number(), "move", "one:folder", "two:folder");

        assertThat(call(0, "ls", "one:folder")).contains("a.txt");
    }

    @Test
    void mv_toARemoteWhoseAccountIsNotKnown_isRefused() {
        assertThat(call(ExitCode.UNSUPPORTED.number(), "mv", "one:folder/a.txt", "unknown:b.txt"))
                .contains("aren't in one drive");
    }
}
