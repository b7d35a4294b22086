package dev.duopan.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

final class TrashCommandsTest {
    @RegisterExtension
    static final NetdiskExtension NETDISK = NetdiskExtension.onSocket();

    @TempDir
    private Path home;

    private Terminal terminal;

    @BeforeEach
    void open() {
        terminal = new Terminal(home);
        RemoteStore remotes = RemoteStore.in(terminal.environment().configuration());
        remotes.add(remote("pan", RemoteType.OPEN123, TokenApi.PAN123_OPEN));
        remotes.add(remote("net", RemoteType.BAIDU, TokenApi.BAIDU));
        assertThat(done("trash", "empty", "--yes", "pan:").err()).isEmpty();
    }

    private static Remote remote(String name, RemoteType type, TokenApi api) {
        return new Remote(name, type)
                .with(Setting.BASE_URL, NETDISK.address().toString())
                .with(Setting.ACCESS_TOKEN, NETDISK.token("ann", api).reveal());
    }

    /** Calls a command that must succeed. */
    private Terminal done(String... arguments) {
        Terminal fresh = new Terminal(home);
        assertThat(fresh.call(arguments)).as(fresh.err()).isZero();
        return fresh;
    }

    private void deleteFile(String address, String text) throws IOException {
        Path file = Files.writeString(home.resolve(address.substring(address.lastIndexOf('/') + 1)), text);
        done("copy", file.toString(), address.substring(0, address.lastIndexOf('/')));
        done("rm", address);
    }

    private List<Map<String, @Nullable Object>> trashed() {
        return Printed.objects(done("trash", "list", "--json", "pan:").out());
    }

    private String id(String path) {
        return trashed().stream()
                .filter(entry -> path.equals(entry.get("path")))
                .map(entry -> String.valueOf(entry.get("id")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void list_deleted_tellsWhatAndWhere() throws IOException {
        deleteFile("pan:/docs/a.txt", "hello");

        assertThat(done("trash", "list", "pan:").out()).containsPattern("\\d+  file  5  -  pan:/docs/a.txt");
        assertThat(trashed().getFirst())
                .containsEntry("path", "/docs/a.txt")
                .containsEntry("name", "a.txt")
                .containsEntry("type", "file")
                .containsEntry("size", 5)
                .containsEntry("deletedAt", null)
                .containsKey("id");
    }

    @Test
    void list_folder_showsWhatWasBeneath() throws IOException {
        deleteFile("pan:/one/a.txt", "a");
        deleteFile("pan:/other/b.txt", "b");

        assertThat(done("trash", "list", "pan:/one").out()).contains("a.txt").doesNotContain("b.txt");
    }

    @Test
    void restore_path_bringsItBack() throws IOException {
        deleteFile("pan:/back/a.txt", "hello");

        assertThat(done("trash", "restore", "pan:/back/a.txt").out()).isEqualToNormalizingNewlines("pan:/back/a.txt\n");

        assertThat(done("ls", "pan:/back").out()).contains("a.txt");
        assertThat(trashed()).isEmpty();
    }

    @Test
    void restore_toFolder_goesIntoIt() throws IOException {
        deleteFile("pan:/one/x.txt", "x");
        deleteFile("pan:/one/y.txt", "y");
        String x = id("/one/x.txt");
        String y = id("/one/y.txt");

        done("trash", "restore", "pan:", "--id", x, "--id", y, "--to", "pan:/rescued");

        assertThat(done("ls", "pan:/rescued").out()).isEqualToNormalizingNewlines("x.txt\ny.txt\n");
    }

    @Test
    void restore_toNewPath_renames() throws IOException {
        deleteFile("pan:/one/z.txt", "z");

        done("trash", "restore", "pan:/one/z.txt", "--to", "pan:/one/renamed.txt");

        assertThat(done("ls", "pan:/one").out()).contains("renamed.txt").doesNotContain("z.txt");
    }

    @Test
    void restore_nameTaken_isAConflictUnlessToldHow() throws IOException {
        deleteFile("pan:/taken/a.txt", "old");
        done("copy", Files.writeString(home.resolve("a.txt"), "newer").toString(), "pan:/taken");

        assertThat(terminal.call("trash", "restore", "pan:/taken/a.txt")).isEqualTo(4);
        assertThat(terminal.call("trash", "restore", "-f", "--rename", "pan:/taken/a.txt"))
                .isEqualTo(2);
        done("trash", "restore", "--rename", "pan:/taken/a.txt");

        assertThat(done("ls", "pan:/taken").out()).isEqualToNormalizingNewlines("a(1).txt\na.txt\n");
    }

    @Test
    void restore_severalOfAPath_namesTheirIds() throws IOException {
        deleteFile("pan:/twice/a.txt", "1");
        deleteFile("pan:/twice/a.txt", "2");

        assertThat(terminal.call("trash", "restore", "pan:/twice/a.txt")).isEqualTo(4);

        assertThat(terminal.err()).contains("--id", id("/twice/a.txt")).hasLineCount(1);
    }

    @Test
    void restore_nothingMeant_isRefused() {
        assertThat(terminal.call("trash", "restore", "pan:")).isEqualTo(2);
        assertThat(terminal.call("trash", "restore", "pan:/never/there")).isEqualTo(3);
        assertThat(terminal.call("trash", "restore", "pan:", "--id", "12345678"))
                .isEqualTo(3);
    }

    @Test
    void delete_withoutAnybodyToAsk_isRefused() throws IOException {
        deleteFile("pan:/keep/a.txt", "a");

        assertThat(terminal.call("trash", "delete", "pan:/keep/a.txt")).isEqualTo(2);

        assertThat(terminal.err()).contains("--yes").hasLineCount(1);
        assertThat(trashed()).hasSize(1);
    }

    @Test
    void delete_dryRun_showsAndKeeps() throws IOException {
        deleteFile("pan:/keep/a.txt", "a");

        assertThat(done("trash", "delete", "--dry-run", "pan:/keep/a.txt").out())
                .contains("pan:/keep/a.txt");

        assertThat(trashed()).hasSize(1);
    }

    @Test
    void delete_confirmed_deletesForGood() throws IOException {
        deleteFile("pan:/gone/a.txt", "a");
        deleteFile("pan:/gone/b.txt", "b");

        done("trash", "delete", "--yes", "pan:/gone/a.txt");

        assertThat(trashed()).extracting(entry -> entry.get("path")).containsExactly("/gone/b.txt");
    }

    @Test
    void empty_answeredNo_keepsAndSaysSo() throws IOException {
        deleteFile("pan:/keep/a.txt", "a");

        assertThat(terminal.answering("n").call("trash", "empty", "pan:")).isEqualTo(130);

        assertThat(terminal.err()).contains("nothing was deleted").hasLineCount(1);
        assertThat(trashed()).hasSize(1);
    }

    @Test
    void empty_answeredYes_deletesAll() throws IOException {
        deleteFile("pan:/gone/a.txt", "a");

        assertThat(terminal.answering("Yes").call("trash", "empty", "pan:")).isZero();

        assertThat(terminal.out()).contains("deleted for good: 1");
        assertThat(trashed()).isEmpty();
    }

    @Test
    void empty_path_isRefused() {
        assertThat(terminal.call("trash", "empty", "--yes", "pan:/docs")).isEqualTo(2);
        assertThat(terminal.err()).contains("trash delete").hasLineCount(1);
    }

    @Test
    void trash_ofBaidu_tellsWhyNot() {
        assertThat(terminal.call("trash", "empty", "--yes", "net:")).isEqualTo(9);
        assertThat(terminal.err()).contains("recycle bin", "pan.baidu.com").hasLineCount(1);
    }

    @Test
    void search_ofBoth_findsTheSame() throws IOException {
        done("copy", Files.writeString(home.resolve("needle.txt"), "n").toString(), "pan:/found/here");

        assertThat(done("search", "pan:/found", "needle").out())
                .isEqualToNormalizingNewlines("pan:/found/here/needle.txt\n");
        assertThat(done("search", "net:/found", "needle").out())
                .isEqualToNormalizingNewlines("net:/found/here/needle.txt\n");
    }

    @Test
    void search_nothingInTheIndex_saysHowToBeSure() {
        assertThat(terminal.call("search", "pan:", "no-such-thing")).isZero();
        assertThat(terminal.err()).contains("--walk").hasLineCount(1);
    }
}
