package dev.duopan.cli.console;

import java.util.function.IntPredicate;

/** Text from elsewhere, such as names of files, made fit to be shown: nothing in it can steer a terminal. */
public final class VisibleText {
    private static final int LAST_OF_ONE_BYTE = 0xFF;

    private VisibleText() {}

    /** Returns a text on one line in which control characters are written as {@code \x1b} or <code>\\u202e</code>. */
    public static String of(String text) {
        return escaped(text, VisibleText::steers);
    }

    /** Returns the same for a text that may have line ends and tabs. */
    public static String ofLines(String text) {
        return escaped(text, point -> steers(point) && point != '\n' && point != '\t');
    }

    private static String escaped(String text, IntPredicate hidden) {
        if (text.codePoints().noneMatch(hidden)) {
            return text;
        }
        StringBuilder visible = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (hidden.test(point)) {
                visible.append((point <= LAST_OF_ONE_BYTE ? "\\x%02x" : "\\u%04x").formatted(point));
            } else {
                visible.appendCodePoint(point);
            }
        });
        return visible.toString();
    }

    /** Control characters, line separators, and marks that turn the direction of what follows. */
    private static boolean steers(int point) {
        return Character.isISOControl(point)
                || (point >= 0x2028 && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069)
                || (point >= 0xD800 && point <= 0xDFFF);
    }
}
