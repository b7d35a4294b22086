package dev.duopan.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class VisibleTextTest {
    @Test
    void of_controlCharacters_areWritten() {
        assertThat(VisibleText.of("a\u001b[2Jb\nc\u009bd")).isEqualTo("a\\x1b[2Jb\\x0ac\\x9bd");
    }

    @Test
    void of_turnedDirection_isWritten() {
        assertThat(VisibleText.of("a\u202etxt.exe")).isEqualTo("a\\u202etxt.exe");
    }

    @Test
    void of_lettersAndEmoji_areLeftAlone() {
        assertThat(VisibleText.of("é 文件 👨‍👩‍👧 العربية")).isEqualTo("é 文件 👨‍👩‍👧 العربية");
    }

    @Test
    void ofLines_lineEnds_areLeftAlone() {
        assertThat(VisibleText.ofLines("a\n\tb\r")).isEqualTo("a\n\tb\\x0d");
    }
}
