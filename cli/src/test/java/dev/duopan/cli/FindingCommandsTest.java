package dev.duopan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.cli.remote.Remote;
import dev.duopan.cli.remote.RemoteStore;
import dev.duopan.cli.remote.RemoteType;
import dev.duopan.cli.remote.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code duopan du} and {@code duopan search}. */
final class FindingCommandsTest {
    @TempDir
    private Path home;

    @TempDir
    private Path drive;

    private Terminal terminal;

    @BeforeEach
    void fill() throws IOException {
        terminal = new Terminal(home);
        RemoteStore.in(terminal.environment().configuration())
                .add(new Remote("box", RemoteType.LOCAL).with(Setting.ROOT, drive.toString()));
        Files.createDirectories(drive.resolve("docs/文档/empty"));
        Files.createDirectories(drive.resolve("docs2"));
        Files.writeString(drive.resolve("docs/a.txt"), "0123456789");
        Files.writeString(drive.resolve("docs/文档/Old report.txt"), "b");
        Files.writeString(drive.resolve("docs2/report.txt"), "12345");
    }

    @Test
    void du_folder_tellsEachFolderAndTheTotalLast() {
        assertThat(terminal.call("du", "box:")).isZero();
        assertThat(terminal.out()).isEqualToNormalizingNewlines("""
                        size  files  folders  path
                        11 B  2      2        box:/docs
                        1 B   1      1        box:/docs/文档
                        0 B   0      0        box:/docs/文档/empty
                        5 B   1      0        box:/docs2
                        16 B  3      4        box:/ (total)
                        """);
    }

    @Test
    void du_maxDepth_countsWhatItDoesNotShow() {
        assertThat(terminal.call("du", "--max-depth", "1", "box:")).isZero();
        assertThat(terminal.out()).contains("11 B  2", "box:/docs2").doesNotContain("文档");
    }

    @Test
    void du_asJson_beginsWithTheTotal() {
        assertThat(terminal.call("du", "--json", "-d", "1", "box:")).isZero();
        assertThat(Printed.objects(terminal.out()))
                .extracting(folder -> folder.get("path") + " " + folder.get("depth") + " " + folder.get("size") + " "
                        + folder.get("files") + " " + folder.get("folders"))
                .containsExactly("/ 0 16 3 4", "/docs 1 11 2 2", "/docs2 1 5 1 0");
    }

    @Test
    void du_file_tellsIt() {
        assertThat(terminal.call("du", drive.resolve("docs/a.txt").toString())).isZero();
        assertThat(terminal.out()).contains("10 B  1      0");
    }

    @Test
    void du_negativeDepth_isWrongUsage() {
        assertThat(terminal.call("du", "--max-depth=-1", "box:")).isEqualTo(2);
        assertThat(terminal.err()).contains("--max-depth").hasLineCount(1);
    }

    @Test
    void du_nothingThere_isNotFound() {
        assertThat(terminal.call("du", "box:nowhere")).isEqualTo(3);
    }

    @Test
    void search_words_findsWhatHasThemAll() {
        assertThat(terminal.call("search", "box:", "REPORT", "txt")).isZero();
        assertThat(terminal.out()).isEqualToNormalizingNewlines("box:/docs/文档/Old report.txt\nbox:/docs2/report.txt\n");
    }

    @Test
    void search_folder_hasASlash() {
        assertThat(terminal.call("search", drive.resolve("docs").toString(), "文"))
                .isZero();
        assertThat(terminal.out()).isEqualToNormalizingNewlines(drive.resolve("docs/文档") + "/\n");
    }

    @Test
    void search_asJson_isAnArrayOfEntries() {
        assertThat(terminal.call("search", "--json", "--walk", "box:/docs2", "report"))
                .isZero();
        assertThat(Printed.objects(terminal.out()))
                .extracting(entry -> entry.get("path"))
                .containsExactly("/docs2/report.txt");
    }

    @Test
    void search_nothingFound_isAnEmptyArray() {
        assertThat(terminal.call("search", "--json", "box:", "nonsense")).isZero();
        assertThat(terminal.out()).isEqualToIgnoringWhitespace("[]");
        assertThat(terminal.err()).isEmpty();
    }

    @Test
    void search_withoutWord_isWrongUsage() {
        assertThat(terminal.call("search", "box:")).isEqualTo(2);
        assertThat(terminal.err()).contains("WORD").hasLineCount(1);
    }

    @Test
    void search_missingFolder_isNotFound() {
        assertThat(terminal.call("search", "box:nowhere", "a")).isEqualTo(3);
    }

    @Test
    void trash_ofADriveWithout_tellsWhy() {
        assertThat(terminal.call("trash", "list", "box:")).isEqualTo(9);
        assertThat(terminal.err())
                .startsWith("duopan trash list: ")
                .contains("trash", "deleted at once")
                .hasLineCount(1);
    }

    @Test
    void help_ofEach_hasAnExample() {
        for (String[] command : new String[][] {{"du"}, {"search"}, {"trash", "restore"}, {"trash", "empty"}}) {
            Terminal english = new Terminal(home);
            english.call(withHelp(command));
            assertThat(english.out()).contains("Example", "  duopan " + String.join(" ", command));
        }
        Terminal chinese = new Terminal(home, Locale.SIMPLIFIED_CHINESE);
        chinese.call("du", "--help");
        assertThat(chinese.out()).contains("示例");
    }

    private static String[] withHelp(String... command) {
        String[] arguments = Arrays.copyOf(command, command.length + 1);
        arguments[command.length] = "--help";
        return arguments;
    }
}
