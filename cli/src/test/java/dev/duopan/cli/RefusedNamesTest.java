package dev.duopan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.Json;
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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files whose names a service refuses go there and come back. */
final class RefusedNamesTest {
    @RegisterExtension
    static final NetdiskExtension NETDISK = NetdiskExtension.onSocket();

    @TempDir
    private Path home;

    private Path source;

    @BeforeEach
    void fill() throws IOException {
        RemoteStore remotes = RemoteStore.in(new Terminal(home).environment().configuration());
        remotes.add(remote("pan", RemoteType.OPEN123, TokenApi.PAN123_OPEN));
        remotes.add(remote("net", RemoteType.BAIDU, TokenApi.BAIDU));
        source = Files.createDirectories(home.resolve("source"));
        Files.writeString(Files.createDirectory(source.resolve("Q: what?")).resolve("a*b|c.txt"), "hello");
        Files.writeString(source.resolve("你好？.txt"), "full width");
    }

    private static Remote remote(String name, RemoteType type, TokenApi api) {
        return new Remote(name, type)
                .with(Setting.BASE_URL, NETDISK.address().toString())
                .with(Setting.ACCESS_TOKEN, NETDISK.token("ann", api).reveal());
    }

    private Terminal call(int code, String... arguments) {
        Terminal terminal = new Terminal(home);
        int ended = terminal.call(arguments);
        assertThat(ended).as(terminal.out() + terminal.err()).isEqualTo(code);
        return terminal;
    }

    @ParameterizedTest
    @ValueSource(strings = {"pan:", "net:"})
    void copy_refusedNames_comeBackAsTheyWere(String remote) {
        Path back = home.resolve("back");

        call(0, "copy", source.toString(), remote + "names");

        assertThat(call(0, "tree", remote + "names").out()).contains("Q: what?/", "a*b|c.txt", "你好？.txt");
        assertThat(call(0, "stat", remote + "names/Q: what?/a*b|c.txt").out()).contains("5");
        call(0, "copy", remote + "names", back.toString());
        assertThat(back.resolve("Q: what?/a*b|c.txt")).hasContent("hello");
        assertThat(back.resolve("你好？.txt")).hasContent("full width");
        call(0, "rm", "--recursive", remote + "names");
    }

    @Test
    void copy_refusedNames_areReported() {
        Terminal copied = call(0, "copy", source.toString(), "net:told");

        assertThat(copied.out()).contains("because the drive refuses them: 2 names, such as 'Q: what?' as 'Q﹕ what﹖'");
        assertThat(call(0, "copy", source.toString(), "net:told").out()).doesNotContain("spelling");
        call(0, "rm", "--recursive", "net:told");
    }

    @Test
    void copy_refusedNamesForPrograms_areListed() {
        Terminal copied = call(0, "copy", "--json", "--dry-run", source.toString(), "net:planned");

        assertThat(Json.read(copied.out(), Map.class).get("respelled"))
                .isEqualTo(List.of(
                        Map.of("path", "/planned/Q: what?", "spelling", "Q﹕ what﹖"),
                        Map.of("path", "/planned/Q: what?/a*b|c.txt", "spelling", "a﹡b∣c.txt")));
    }

    @Test
    void copy_namesThatShallStayRefused_areRefused() throws IOException {
        Path file = Files.writeString(home.resolve("config.toml"), "[remote.net]\nrefused-names = \"refuse\"\n");

        Terminal terminal =
                call(ExitCode.USAGE.number(), "--config", file.toString(), "copy", source.toString(), "net:refused");

        assertThat(terminal.err()).contains("it has a :");
    }
}
