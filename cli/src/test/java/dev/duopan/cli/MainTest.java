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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MainTest {
    @TempDir
    private Path home;

    private Terminal terminal;

    @BeforeEach
    void open() {
        terminal = new Terminal(home);
    }

    @Test
    void version_asText_isOneLine() {
        assertThat(terminal.call("--version")).isZero();
        assertThat(terminal.out()).matches("duopan \\S+\\R");
    }

    @Test
    void version_asJson_isAnObject() {
        assertThat(terminal.call("--version", "--json")).isZero();
        assertThat(terminal.out()).contains("\"version\"").startsWith("{");
    }

    @Test
    void help_listsCommands() {
        assertThat(terminal.call("--help")).isZero();
        assertThat(terminal.out()).containsPattern("remotes +Lists the remotes\\.");
    }

    @Test
    void help_inChinese_isChinese() {
        Terminal chinese = new Terminal(home, Locale.SIMPLIFIED_CHINESE);
        assertThat(chinese.call("remotes", "--help")).isZero();
        assertThat(chinese.out()).contains("列出所有远程网盘", "显示帮助");
    }

    @Test
    void noCommand_saysWhereHelpIs() {
        assertThat(terminal.call()).isEqualTo(2);
        assertThat(terminal.err()).isEqualToIgnoringNewLines("duopan: a command is missing; see 'duopan --help'");
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    void misspeltCommand_isSuggested() {
        assertThat(terminal.call("remots")).isEqualTo(2);
        assertThat(terminal.err()).contains("did you mean 'remotes'?").hasLineCount(1);
    }

    @Test
    void unknownOption_namesTheCommand() {
        assertThat(terminal.call("remotes", "--colour")).isEqualTo(2);
        assertThat(terminal.err()).startsWith("duopan remotes: ").contains("--colour", "'duopan remotes --help'");
    }

    @ParameterizedTest
    @CsvSource({
        "remots, 没有命令“remots”",
        "ls, 缺少参数：ADDRESS",
        "login pan, 缺少参数：--type TYPE",
        "ls a b, 多余的参数：“b”",
        "ls a --lnog, 没有选项“--lnog”",
        "cat a --offset, --offset 需要一个值：BYTES",
        "cat a --offset x, --offset 的值“x”无效：需要整数",
        "cat a --offset 1 --offset 2, --offset 给出了多次",
        "ls a --long=x, '--long 的值“x”无效：请选择 true, false 之一'",
        "completion csh, 'SHELL 的值“csh”无效：请选择 bash, zsh, fish 之一'",
        "link pan:a --enable --disable, --enable 与 --disable 不能同时使用"
    })
    void run_wrongArguments_areToldInTheLanguageOfTheCaller(String line, String told) {
        Terminal chinese = new Terminal(home, Locale.SIMPLIFIED_CHINESE);
        assertThat(chinese.call(line.split(" "))).isEqualTo(2);
        assertThat(chinese.err()).contains(told).hasLineCount(1);
    }

    @Test
    void run_nameThatBeginsWithAnAt_isAName() throws IOException {
        Path file = Files.writeString(home.resolve("arguments"), "--help");
        assertThat(terminal.call("stat", "@" + file)).isEqualTo(3);
    }

    @Test
    void run_failureWithALineEndInAName_isOneLine() {
        assertThat(terminal.call("stat", home + "/two\nlines")).isEqualTo(3);
        assertThat(terminal.err()).contains("two\\x0alines").hasLineCount(1);
    }

    @Test
    void remotes_none_saysHowToAddOne() {
        assertThat(terminal.call("remotes")).isZero();
        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err()).contains("duopan login");
    }

    @Test
    void remotes_noneAsJson_isAnEmptyArray() {
        assertThat(terminal.call("remotes", "--json")).isZero();
        assertThat(terminal.out()).isEqualToIgnoringWhitespace("[]");
        assertThat(terminal.err()).isEmpty();
    }

    @Test
    void remotes_some_areListedByName() {
        addRemotes();
        assertThat(terminal.call("remotes")).isZero();
        assertThat(terminal.out()).isEqualToNormalizingNewlines("""
                        work:  baidu    (the vendor's own service)
                        家:    123open  http://127.0.0.1:8123
                        """);
    }

    @Test
    void remotes_asJson_keepsSecrets() {
        addRemotes();
        assertThat(terminal.call("--json", "remotes")).isZero();
        assertThat(terminal.out()).isEqualToIgnoringWhitespace("""
                        [ {"name": "work", "type": "baidu"},
                          {"name": "家", "type": "123open", "baseUrl": "http://127.0.0.1:8123"} ]
                        """);
    }

    @Test
    void run_misspeltCommand_isSuggested() {
        Terminal terminal = new Terminal(Path.of("nowhere"));
        assertThat(terminal.call("cpoy", "a", "b:")).isEqualTo(2);
        assertThat(terminal.err()).contains("did you mean 'copy'?");
    }

    @Test
    void remotes_storeUnreadable_failsInOneLine() throws IOException {
        Path folder = Files.createDirectories(terminal.environment().configuration());
        Files.writeString(folder.resolve("remotes.toml"), "[remotes");
        assertThat(terminal.call("remotes")).isEqualTo(2);
        assertThat(terminal.err())
                .startsWith("duopan remotes: ")
                .contains("remotes.toml can't be read")
                .hasLineCount(1);
    }

    private void addRemotes() {
        RemoteStore store = RemoteStore.in(terminal.environment().configuration());
        store.add(new Remote("家", RemoteType.OPEN123)
                .with(Setting.BASE_URL, "http://127.0.0.1:8123")
                .with(Setting.CLIENT_SECRET, "not to be seen"));
        store.add(new Remote("work", RemoteType.BAIDU).with(Setting.ACCESS_TOKEN, "not to be seen"));
    }
}
