package dev.duopan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CopyCommandTest {
    @TempDir
    private Path home;

    private Path source;
    private Path target;
    private Terminal terminal;

    @BeforeEach
    void fill() throws IOException {
        terminal = new Terminal(home);
        source = home.resolve("source");
        target = home.resolve("missing/target");
        Files.createDirectories(source.resolve("empty"));
        Files.createDirectories(source.resolve("下"));
        Files.writeString(source.resolve("a"), "aaa");
        Files.writeString(source.resolve("下/.b"), "");
    }

    private int copy(String... options) {
        String[] arguments = new String[options.length + 3];
        arguments[0] = "copy";
        arguments[1] = source.toString();
        arguments[2] = target.toString();
        System.arraycopy(options, 0, arguments, 3, options.length);
        return terminal.call(arguments);
    }

    @Test
    void copy_folder_copiesWhatIsInIt() {
        assertThat(copy()).isZero();
        assertThat(target.resolve("a")).hasContent("aaa");
        assertThat(target.resolve("下/.b")).isEmptyFile();
        assertThat(target.resolve("empty")).isEmptyDirectory();
        assertThat(terminal.out()).contains("copied 2 files").contains("verified: 2 by");
    }

    @Test
    void copy_file_goesIntoTheTarget() {
        assertThat(terminal.call("copy", source.resolve("a").toString(), target.toString()))
                .isZero();
        assertThat(target.resolve("a")).hasContent("aaa");
    }

    @Test
    void copy_again_leavesIdenticalFilesAlone() {
        copy();
        assertThat(copy("--json")).isZero();
        assertThat(terminal.out()).contains("\"copied\" : 0", "\"identical\" : 2", "\"time\"", "\"empty\"");
    }

    @Test
    void copy_changedFile_isReplaced() throws IOException {
        copy();
        Files.writeString(source.resolve("a"), "bbb");
        Files.setLastModifiedTime(source.resolve("a"), FileTime.from(Instant.EPOCH));
        assertThat(copy()).isZero();
        assertThat(target.resolve("a")).hasContent("bbb");
        assertThat(terminal.out()).contains("copied 1 file,", "1 there already");
    }

    @Test
    void copy_dryRun_changesNothing() {
        assertThat(copy("--dry-run")).isZero();
        assertThat(target).doesNotExist();
        assertThat(terminal.out()).contains("/a -> /missing/target/a", "would copy 2 files");
    }

    @Test
    void copy_withInclude_copiesNothingElse() throws IOException {
        Files.writeString(source.resolve("下/c.jpg"), "c");
        assertThat(copy("--include", "*.jpg")).isZero();
        assertThat(target.resolve("下/c.jpg")).hasContent("c");
        assertThat(target.resolve("a")).doesNotExist();
        assertThat(target.resolve("empty")).doesNotExist();
    }

    @Test
    void copy_withRulesOfAFile_obeysThem() throws IOException {
        Path rules = Files.writeString(home.resolve("rules"), "# 规则\n- /下/\n");
        assertThat(copy("--filter-from", rules.toString())).isZero();
        assertThat(target.resolve("a")).hasContent("aaa");
        assertThat(target.resolve("下")).doesNotExist();
    }

    @Test
    void copy_withBoundsOfSizeAndAge_obeysThem() throws IOException {
        Files.setLastModifiedTime(
                Files.writeString(source.resolve("old"), "old"), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        assertThat(copy("--min-size", "1B", "--max-age", "2021-01-01")).isZero();
        assertThat(target).isDirectoryContaining("glob:**/a").isDirectoryNotContaining("glob:**/old");
        assertThat(target.resolve("下")).doesNotExist();
    }

    @Test
    void copy_withNonsenseAsFilter_saysSoAndCopiesNothing() {
        assertThat(copy("--filter", "*.jpg")).isEqualTo(2);
        assertThat(copy("--filter-from", "/no/such/file")).isEqualTo(3);
        assertThat(copy("--max-age", "yesterday")).isEqualTo(2);
        assertThat(copy("--min-size", "big")).isEqualTo(2);
        assertThat(target).doesNotExist();
    }

    @Test
    void copy_withSizeWithoutUnit_asksForOne() {
        assertThat(copy("--max-size", "100")).isEqualTo(2);
        assertThat(terminal.err()).contains("100B").contains("100KiB");
        assertThat(target).doesNotExist();
        assertThat(copy("--min-size", "0")).isZero();
    }

    @Test
    void copy_asJson_tellsHowEachFileWasVerified() {
        assertThat(copy("--json")).isZero();
        assertThat(terminal.out())
                .contains("\"outcome\" : \"copied\"", "\"method\" : \"upload\"", "\"verification\" : ");
    }

    @Test
    void copy_fileInPlaceOfAFolder_failsAloneAndIsNamed() throws IOException {
        Files.createDirectories(target.resolve("a"));
        assertThat(copy()).isEqualTo(4);
        assertThat(target.resolve("下/.b")).exists();
        assertThat(terminal.out()).contains("copied 1 file,", "1 failed");
        assertThat(terminal.err()).startsWith("duopan copy: /a: ").hasLineCount(1);
    }

    @Test
    void copy_folderIntoItself_isRefused() {
        target = source.resolve("下/more");
        assertThat(copy()).isEqualTo(2);
        assertThat(source.resolve("下/more")).doesNotExist();
    }

    @Test
    void copy_nothing_isNotFound() {
        source = home.resolve("nowhere");
        assertThat(copy()).isEqualTo(3);
    }

    @Test
    void copy_noTransfers_isRefused() {
        assertThat(copy("--transfers", "0")).isEqualTo(2);
        assertThat(terminal.err()).contains("--transfers");
    }

    @Test
    void copy_leavesNothingElseBehind() throws IOException {
        copy();
        try (var files = Files.walk(target)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("target", "a", "empty", "下", ".b");
        }
    }
}
