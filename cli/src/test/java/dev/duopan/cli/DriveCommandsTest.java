package dev.duopan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.cli.remote.Remote;
import dev.duopan.cli.remote.RemoteStore;
import dev.duopan.cli.remote.RemoteType;
import dev.duopan.cli.remote.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DriveCommandsTest {
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
        Files.createDirectories(drive.resolve("docs/文档"));
        Files.writeString(drive.resolve("docs/a.txt"), "0123456789");
        Files.writeString(drive.resolve("docs/文档/b.txt"), "b");
    }

    @Test
    void ls_folder_namesWhatIsInIt() {
        assertThat(terminal.call("ls", "box:docs")).isZero();
        assertThat(terminal.out()).isEqualToNormalizingNewlines("a.txt\n文档/\n");
    }

    @Test
    void ls_localPath_namesWhatIsInIt() {
        assertThat(terminal.call("ls", drive.toString())).isZero();
        assertThat(terminal.out()).isEqualToNormalizingNewlines("docs/\n");
    }

    @Test
    void ls_file_namesIt() {
        assertThat(terminal.call("ls", "box:/docs/a.txt")).isZero();
        assertThat(terminal.out()).isEqualToNormalizingNewlines("a.txt\n");
    }

    @Test
    void ls_long_tellsSizeAndType() {
        assertThat(terminal.call("ls", "-l", "box:docs")).isZero();
        assertThat(terminal.out()).containsPattern("file +10  \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d  a.txt");
    }

    @Test
    void ls_asJson_isAnArrayOfEntries() {
        assertThat(terminal.call("ls", "--json", "box:docs")).isZero();
        assertThat(terminal.out())
                .startsWith("[")
                .contains("\"path\" : \"/docs/a.txt\"", "\"type\" : \"folder\"", "\"size\" : 10", "\"digests\" : [ ]");
    }

    @Test
    void ls_emptyFolderAsJson_isAnEmptyArray() throws IOException {
        Files.createDirectory(drive.resolve("empty"));
        assertThat(terminal.call("ls", "--json", "box:empty")).isZero();
        assertThat(terminal.out()).isEqualToIgnoringWhitespace("[]");
    }

    @Test
    void ls_controlCharactersInAName_areMadeVisible() throws IOException {
        Files.writeString(drive.resolve("red\u001b[31m"), "");
        assertThat(terminal.call("ls", "box:")).isZero();
        assertThat(terminal.out()).contains("red\\x1b[31m").doesNotContain("\u001b");
    }

    @Test
    void ls_nothingThere_isNotFound() {
        assertThat(terminal.call("ls", "box:nowhere")).isEqualTo(3);
        assertThat(terminal.err())
                .startsWith("duopan ls: ")
                .contains("/nowhere")
                .hasLineCount(1);
    }

    @Test
    void ls_unknownRemote_namesTheKnownOnes() {
        assertThat(terminal.call("ls", "bax:docs")).isEqualTo(3);
        assertThat(terminal.err()).contains("'bax'", "box");
    }

    @Test
    void tree_folder_isDrawnAndCounted() {
        assertThat(terminal.call("tree", "box:")).isZero();
        assertThat(terminal.out()).isEqualToNormalizingNewlines("""
                        box:/
                        └── docs/
                            ├── a.txt
                            └── 文档/
                                └── b.txt

                        2 folders, 2 files, 11 B
                        """);
    }

    @Test
    void tree_oneOfEach_isCountedInTheSingular() {
        assertThat(terminal.call("tree", "box:docs")).isZero();
        assertThat(terminal.out()).contains("1 folder, 2 files, 11 B");
        assertThat(terminal.call("tree", "box:docs/文档")).isZero();
        assertThat(terminal.out()).contains("0 folders, 1 file, ");
    }

    @Test
    void tree_asJson_hasEverythingBeneath() {
        assertThat(terminal.call("tree", "--json", "box:docs")).isZero();
        assertThat(terminal.out()).contains("/docs/a.txt", "/docs/文档", "/docs/文档/b.txt");
    }

    @Test
    void stat_file_describesIt() {
        assertThat(terminal.call("stat", "box:docs/a.txt")).isZero();
        assertThat(terminal.out()).containsPattern("address +box:/docs/a.txt").containsPattern("size +10");
    }

    @Test
    void stat_inChinese_isChinese() {
        Terminal chinese = new Terminal(home, Locale.SIMPLIFIED_CHINESE);
        assertThat(chinese.call("stat", "box:docs")).isZero();
        assertThat(chinese.out()).contains("文件夹");
    }

    @Test
    void about_drive_tellsItsSpace() {
        assertThat(terminal.call("about", "--json", "box:")).isZero();
        assertThat(terminal.out()).contains("\"total\"", "\"used\"", "\"free\"");
    }

    @Test
    void mkdir_missingFolders_makesThemAll() {
        assertThat(terminal.call("mkdir", "box:new/deep", drive.resolve("other").toString()))
                .isZero();
        assertThat(drive.resolve("new/deep")).isDirectory();
        assertThat(drive.resolve("other")).isDirectory();
    }

    @Test
    void cat_file_isItsBytes() throws IOException {
        byte[] bytes = {0, -1, 10, 13, 27, -128};
        Files.write(drive.resolve("bytes"), bytes);
        assertThat(terminal.call("cat", "box:bytes")).isZero();
        assertThat(terminal.bytes()).isEqualTo(bytes);
    }

    @Test
    void cat_part_isThatPart() {
        assertThat(terminal.call("cat", "--offset", "2", "--count", "3", "box:docs/a.txt"))
                .isZero();
        assertThat(terminal.bytes()).asString().isEqualTo("234");
    }

    @Test
    void cat_folder_isRefused() {
        assertThat(terminal.call("cat", "box:docs")).isEqualTo(2);
    }

    @Test
    void rm_file_deletesIt() {
        assertThat(terminal.call("rm", "box:docs/a.txt")).isZero();
        assertThat(drive.resolve("docs/a.txt")).doesNotExist();
    }

    @Test
    void rm_folderWithoutBeingTold_isRefused() {
        assertThat(terminal.call("rm", "box:docs")).isEqualTo(2);
        assertThat(terminal.err()).contains("-r");
        assertThat(drive.resolve("docs/a.txt")).exists();
    }

    @Test
    void rm_recursive_deletesFolders() {
        assertThat(terminal.call("rm", "-r", drive.resolve("docs").toString())).isZero();
        assertThat(drive.resolve("docs")).doesNotExist();
    }

    @Test
    void rm_symbolicLink_leavesItsTargetAlone() throws IOException {
        Path link = Files.createSymbolicLink(drive.resolve("link"), drive.resolve("docs"));
        assertThat(terminal.call("rm", "-r", link.toString())).isEqualTo(5);
        assertThat(drive.resolve("docs/a.txt")).exists();
    }

    @Test
    void mv_newName_renames() {
        assertThat(terminal.call("mv", "box:docs/a.txt", "box:docs/c.txt")).isZero();
        assertThat(drive.resolve("docs/c.txt")).hasContent("0123456789");
    }

    @Test
    void mv_toAFolder_movesIntoIt() {
        assertThat(terminal.call("mv", drive + "/docs/a.txt", drive + "/docs/文档"))
                .isZero();
        assertThat(drive.resolve("docs/文档/a.txt")).exists();
    }

    @Test
    void mv_nameTaken_isAConflictUnlessForced() throws IOException {
        Files.writeString(drive.resolve("docs/c.txt"), "c");
        assertThat(terminal.call("mv", "box:docs/a.txt", "box:docs/c.txt")).isEqualTo(4);
        assertThat(terminal.call("mv", "-f", "box:docs/a.txt", "box:docs/c.txt"))
                .isZero();
        assertThat(drive.resolve("docs/c.txt")).hasContent("0123456789");
    }

    @Test
    void mv_betweenDrives_saysWhatToUse() {
        assertThat(terminal.call("mv", "box:docs/a.txt", home.toString())).isEqualTo(9);
        assertThat(terminal.err()).contains("duopan copy");
    }
}
