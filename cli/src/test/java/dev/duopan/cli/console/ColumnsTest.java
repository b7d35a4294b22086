package dev.duopan.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ColumnsTest {
    @Test
    void of_wideCharacters_countTwice() {
        assertThat(Columns.of("a文")).isEqualTo(3);
    }

    @Test
    void fit_enoughRoom_isTheTextItself() {
        assertThat(Columns.fit("文件", 4)).isEqualTo("文件");
    }

    @Test
    void fit_littleRoom_isItsBeginning() {
        assertThat(Columns.fit("文件夹", 4)).isEqualTo("文…");
    }

    @Test
    void fit_noRoom_isNothing() {
        assertThat(Columns.fit("文件", 0)).isEmpty();
    }
}
