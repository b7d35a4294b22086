package dev.duopan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SyncCommandsTest {
    @TempDir
    private Path home;

    private Path source;
    private Path target;
    private Terminal terminal;

    @BeforeEach
    void fill() throws IOException {
        source = home.resolve("source");
        target = home.resolve("target");
        terminal = new Terminal(home);
        write(source.resolve("a"), "new");
        write(source.resolve("下/b"), "b");
        write(target.resolve("a"), "older");
        write(target.resolve("gone/c"), "c");
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.setLastModifiedTime(Files.writeString(file, text), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
    }

    private int call(String command, String... options) {
        return terminal.call(Stream.concat(Stream.of(command, source.toString(), target.toString()), Stream.of(options))
                .toArray(String[]::new));
    }

    private static List<String> tree(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.equals(folder))
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void sync_trees_makesTheTargetLikeTheSource() throws IOException {
        assertThat(call("sync")).isZero();
        assertThat(tree(target)).isEqualTo(tree(source));
        assertThat(target.resolve("a")).hasContent("new");
        assertThat(terminal.out()).contains("copied 2 files", "2 deleted");
        assertThat(terminal.err()).isEmpty();
    }

    @Test
    void sync_again_findsEverythingThere() {
        call("sync");
        assertThat(call("sync")).isZero();
        assertThat(terminal.out()).contains("copied 0 files", "2 there already");
    }

    @Test
    void sync_dryRun_tellsEveryStepAndChangesNothing() throws IOException {
        List<String> before = tree(target);
        assertThat(call("sync", "--dry-run")).isZero();
        assertThat(tree(target)).isEqualTo(before);
        assertThat(terminal.out())
                .contains(
                        "make      /下/",
                        "copy      /a -> /a  (3 B; other size)",
                        "copy      /下/b -> /下/b  (1 B; missing)",
                        "delete    /gone/c",
                        "delete    /gone/",
                        "would copy 2 files, 4 B",
                        "would delete 1");
    }

    @Test
    void sync_dryRunInChinese_isChinese() {
        Terminal chinese = new Terminal(home, Locale.SIMPLIFIED_CHINESE);
        assertThat(chinese.call("sync", "-n", source.toString(), target.toString()))
                .isZero();
        assertThat(chinese.out()).contains("复制  /a -> /a", "删除  /gone/c");
    }

    @Test
    void sync_tooManyDeletions_hasItsCodeAndChangesNothing() throws IOException {
        List<String> before = tree(target);
        assertThat(call("sync", "--max-delete", "0")).isEqualTo(11);
        assertThat(tree(target)).isEqualTo(before);
        assertThat(terminal.err())
                .startsWith("duopan sync: Nothing was changed.")
                .hasLineCount(1);
    }

    @Test
    void sync_emptySource_deletesOnlyWhatIsExpresslyAllowed() throws IOException {
        source = Files.createDirectory(home.resolve("vanished"));
        assertThat(call("sync")).isEqualTo(11);
        assertThat(terminal.err()).contains("the source is empty");
        assertThat(tree(target)).contains("a");
        assertThat(call("sync", "--max-delete", "2")).isZero();
        assertThat(tree(target)).isEmpty();
    }

    @Test
    void sync_missingSource_isNotFoundAndDeletesNothing() throws IOException {
        source = home.resolve("nowhere");
        assertThat(call("sync")).isEqualTo(3);
        assertThat(tree(target)).contains("a");
        assertThat(terminal.err()).hasLineCount(1);
    }

    @Test
    void sync_conflict_deletesNothingAndSaysSo() throws IOException {
        Files.createDirectories(target.resolve("下"));
        Files.delete(target.resolve("下"));
        write(target.resolve("下"), "a file where a folder is");
        assertThat(call("sync")).isEqualTo(4);
        assertThat(target.resolve("gone/c")).exists();
        assertThat(target.resolve("a")).hasContent("new");
        assertThat(terminal.err()).contains("duopan sync: /下: ", "nothing was deleted");
    }

    @Test
    void sync_withABackup_keepsWhatWouldVanish() throws IOException {
        Path backup = home.resolve("backup");
        assertThat(call("sync", "--backup-dir", backup.toString())).isZero();
        assertThat(tree(backup)).containsExactly("a", "gone", "gone/c");
        assertThat(backup.resolve("a")).hasContent("older");
    }

    @Test
    void sync_backupInTheTarget_isRefused() {
        assertThat(call("sync", "--backup-dir", target.resolve("backup").toString()))
                .isEqualTo(2);
        assertThat(call("sync", "--backup-dir", source.resolve("backup").toString()))
                .isEqualTo(2);
        assertThat(target.resolve("gone/c")).exists();
    }

    @Test
    void sync_sourceInTheTarget_isRefused() {
        target = home;
        assertThat(call("sync")).isEqualTo(2);
        assertThat(terminal.err()).hasLineCount(1);
        assertThat(source.resolve("a")).exists();
    }

    @Test
    void sync_excludedFiles_stay() {
        assertThat(call("sync", "--exclude", "c")).isZero();
        assertThat(target.resolve("gone/c")).exists();
        assertThat(call("sync", "--exclude", "c", "--delete-excluded")).isZero();
        assertThat(target.resolve("gone")).doesNotExist();
    }

    @Test
    void sync_contradictoryOrSillyOptions_areRefused() {
        assertThat(call("sync", "--checksum", "--size-only")).isEqualTo(2);
        assertThat(call("sync", "--checkers", "0")).isEqualTo(2);
        assertThat(call("sync", "--retries", "-1")).isEqualTo(2);
        assertThat(call("sync", "--max-delete", "-1")).isEqualTo(2);
        assertThat(call("sync", "--progress", "loud")).isEqualTo(2);
        assertThat(terminal.err()).contains("auto, bars, lines, json, none");
        assertThat(target.resolve("gone/c")).exists();
    }

    @Test
    void copy_update_leavesNewerFilesAlone() throws IOException {
        Files.setLastModifiedTime(target.resolve("a"), FileTime.from(Instant.parse("2021-01-01T00:00:00Z")));
        assertThat(call("copy", "--update")).isZero();
        assertThat(target.resolve("a")).hasContent("older");
        assertThat(terminal.out()).contains("1 left alone");
    }

    @Test
    void copy_checksum_seesWhatSizeAndTimeHide() throws IOException {
        write(target.resolve("a"), "old");
        assertThat(call("copy")).isZero();
        assertThat(target.resolve("a")).hasContent("old");
        assertThat(call("copy", "--checksum")).isZero();
        assertThat(target.resolve("a")).hasContent("new");
    }

    @Test
    void move_tree_leavesNothingAtTheSource() throws IOException {
        assertThat(call("move", "--delete-empty-src-dirs")).isZero();
        assertThat(tree(source)).isEmpty();
        assertThat(tree(target)).containsExactly("a", "gone", "gone/c", "下", "下/b");
        assertThat(terminal.out()).contains("moved 1 file,");
    }

    @Test
    void move_fileOntoItself_isRefused() {
        Path backup = home.resolve("backup");
        String file = target.resolve("a").toString();
        assertThat(terminal.call("move", file, target.toString())).isEqualTo(2);
        assertThat(terminal.call("move", file, target.toString(), "--backup-dir", backup.toString()))
                .isEqualTo(2);
        assertThat(target.resolve("a")).hasContent("older");
    }

    @Test
    void check_differentTrees_namesWhatDiffers() {
        assertThat(call("check")).isEqualTo(12);
        assertThat(terminal.out())
                .contains(
                        "* a  (size)", "+ 下/b", "- gone/c", "1 different, 1 only in the source, 1 only in the target");
    }

    @Test
    void check_oneWay_doesNotMindWhatOnlyTheTargetHas() {
        call("copy");
        assertThat(call("check", "--one-way")).isZero();
        assertThat(call("check")).isEqualTo(12);
    }

    @Test
    void check_reading_seesWhatSizeAndTimeHide() throws IOException {
        call("sync");
        write(target.resolve("a"), "old");
        assertThat(call("check")).isZero();
        assertThat(call("check", "--download")).isEqualTo(12);
        assertThat(terminal.out()).contains("* a");
    }

    @Test
    void check_all_namesWhatIsTheSameToo() {
        call("sync");
        assertThat(call("check", "--all", "--checksum")).isZero();
        assertThat(terminal.out()).contains("= a  (digest)", "= 下/b  (digest)");
    }

    @Test
    void check_asJson_tellsEveryFile() {
        assertThat(call("check", "--json")).isEqualTo(12);
        assertThat(terminal.out()).contains("\"result\" : \"only-target\"", "\"onlySource\" : 1");
    }

    @Test
    void check_missingTarget_isNotFound() {
        target = home.resolve("nowhere");
        assertThat(call("check")).isEqualTo(3);
    }

    @Test
    void sync_progressForPrograms_isAnEventALine() {
        assertThat(call("sync", "--progress", "json")).isZero();
        assertThat(terminal.out().lines())
                .allMatch(line -> line.startsWith("{") && line.endsWith("}") && line.contains("\"event\":\""));
        assertThat(terminal.out())
                .contains(
                        "\"event\":\"planned\"",
                        "\"event\":\"started\"",
                        "\"event\":\"finished\"",
                        "\"event\":\"deleted\"");
        assertThat(terminal.out().lines().toList().getLast()).contains("\"event\":\"summary\"", "\"copied\":2");
    }

    @Test
    void sync_onATerminal_leavesNoBarBehind() {
        assertThat(terminal.wide(80).call("sync", source.toString(), target.toString()))
                .isZero();
        assertThat(terminal.out()).contains("copied 2 files");
    }
}
