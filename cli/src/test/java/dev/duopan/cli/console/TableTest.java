package dev.duopan.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TableTest {
    @Test
    void format_noRows_isEmpty() {
        assertThat(Table.format(List.of())).isEmpty();
    }

    @Test
    void format_wideCharacters_countTwice() {
        assertThat(Table.format(List.of(List.of("家", "1"), List.of("four", "2"), List.of("😀a", "3"))))
                .isEqualTo("家    1\nfour  2\n😀a   3");
    }

    @Test
    void format_lastColumn_hasNoBlanksBehind() {
        assertThat(Table.format(List.of(List.of("a", "long"), List.of("b", "c"))))
                .isEqualTo("a  long\nb  c");
    }
}
