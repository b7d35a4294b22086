package dev.duopan.cli.console;

import io.nayuki.qrcodegen.DataTooLongException;
import io.nayuki.qrcodegen.QrCode;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Draws QR codes with characters, each of which holds two squares, one above the other. The colours are set to black on white,
 * so that the code has its blank margin and can be scanned whatever colours the terminal has.
 */
public final class TerminalQr {
    private static final int MARGIN = 4;
    private static final String BLACK_ON_WHITE = "\u001b[38;5;16;48;5;231m";
    private static final String AS_BEFORE = "\u001b[0m";

    private TerminalQr() {}

    /**
     * Returns a drawing with a line end behind each line; nothing if it wouldn't fit.
     *
     * @param text what the code says
     * @param columns how wide the terminal is
     */
    public static Optional<String> draw(String text, int columns) {
        try {
            QrCode code = QrCode.encodeText(text, QrCode.Ecc.LOW);
            return Optional.of(code).filter(known -> side(known) <= columns).map(TerminalQr::drawn);
        } catch (DataTooLongException e) {
            return Optional.empty();
        }
    }

    private static int side(QrCode code) {
        return code.size + 2 * MARGIN;
    }

    private static String drawn(QrCode code) {
        return IntStream.iterate(0, row -> row < side(code), row -> row + 2)
                .mapToObj(row -> BLACK_ON_WHITE + line(code, row) + AS_BEFORE + "\n")
                .collect(Collectors.joining());
    }

    private static String line(QrCode code, int row) {
        return IntStream.range(0, side(code))
                .mapToObj(column -> square(isDark(code, column, row), isDark(code, column, row + 1)))
                .collect(Collectors.joining());
    }

    /** Everything outside of the code itself is blank. */
    private static boolean isDark(QrCode code, int column, int row) {
        return code.getModule(column - MARGIN, row - MARGIN);
    }

    private static String square(boolean upper, boolean lower) {
        if (upper) {
            return lower ? "█" : "▀";
        }
        return lower ? "▄" : " ";
    }
}
