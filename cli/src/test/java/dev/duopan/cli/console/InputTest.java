package dev.duopan.cli.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.DuopanException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class InputTest {
    @Test
    void line_several_comeOneAfterTheOther() {
        Input input = input("一\r\n\nlast");
        assertThat(input.line()).hasValue("一");
        assertThat(input.line()).hasValue("");
        assertThat(input.line()).hasValue("last");
        assertThat(input.line()).isEmpty();
    }

    @Test
    void line_readsNotAByteMore() {
        Input input = input("one\ntwo");
        assertThat(input.line()).hasValue("one");
        assertThat(input.stream()).hasContent("two");
    }

    @Test
    void line_notUtf8_isRefused() {
        Input input = Input.of(new ByteArrayInputStream(new byte[] {(byte) 0xff, '\n'}));
        assertThatThrownBy(input::line).isInstanceOf(DuopanException.class).hasMessageContaining("UTF-8");
    }

    @Test
    void line_endless_isRefused() {
        Input input = input("x".repeat(Input.LONGEST_LINE + 1));
        assertThatThrownBy(input::line).isInstanceOf(DuopanException.class).hasMessageContaining("too long");
    }

    @Test
    void typed_noTerminal_isNothing() {
        assertThat(input("secret\n").typed("?")).isEmpty();
    }

    private static Input input(String text) {
        return Input.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
