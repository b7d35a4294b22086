package dev.duopan.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.nayuki.qrcodegen.QrCode;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TerminalQrTest {
    private static final String TEXT = "https://openapi.baidu.com/device?code=a8p5rz2q";
    private static final QrCode CODE = QrCode.encodeText(TEXT, QrCode.Ecc.LOW);
    private static final int MARGIN = 4;

    private static List<String> lines(String drawing) {
        return drawing.lines()
                .map(line -> line.replaceAll("\u001b\\[[0-9;]*m", ""))
                .toList();
    }

    private static boolean isDark(List<String> lines, int column, int row) {
        char square = lines.get(row / 2).charAt(column);
        return square == '█' || square == (row % 2 == 0 ? '▀' : '▄');
    }

    @Test
    void draw_text_hasEverySquareOfTheCode() {
        List<String> lines = lines(TerminalQr.draw(TEXT, 80).orElseThrow());

        for (int y = 0; y < CODE.size; y++) {
            for (int x = 0; x < CODE.size; x++) {
                assertThat(isDark(lines, x + MARGIN, y + MARGIN)).isEqualTo(CODE.getModule(x, y));
            }
        }
    }

    @Test
    void draw_aroundTheCode_isBlank() {
        List<String> lines = lines(TerminalQr.draw(TEXT, 80).orElseThrow());

        assertThat(lines.subList(0, MARGIN / 2))
                .allSatisfy(line -> assertThat(line).isBlank());
        assertThat(lines.getLast()).isBlank();
        assertThat(lines)
                .allSatisfy(line -> assertThat(line)
                        .hasSize(CODE.size + 2 * MARGIN)
                        .startsWith("    ")
                        .endsWith("    "));
    }

    @Test
    void draw_everyLine_setsItsColoursAndPutsThemBack() {
        assertThat(TerminalQr.draw(TEXT, 80).orElseThrow().lines())
                .allSatisfy(line ->
                        assertThat(line).startsWith("\u001b[38;5;16;48;5;231m").endsWith("\u001b[0m"));
    }

    @Test
    void draw_tooNarrowOrTooLong_isNothing() {
        assertThat(TerminalQr.draw(TEXT, CODE.size + 2 * MARGIN)).isPresent();
        assertThat(TerminalQr.draw(TEXT, CODE.size + 2 * MARGIN - 1)).isEmpty();
        assertThat(TerminalQr.draw("x".repeat(10_000), 1_000)).isEmpty();
    }
}
