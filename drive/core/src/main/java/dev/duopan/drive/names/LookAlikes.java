package dev.duopan.drive.names;

import java.util.OptionalInt;

/**
 * Characters that stand for others because they look like them.
 *
 * <p>Control characters have their pictures, the blank has its symbol, and most marks have their small forms (U+FE50 to
 * U+FE6B). Full-width forms serve only where there is nothing else: several of them are the usual punctuation of Chinese
 * names, which mapping must leave alone.
 */
final class LookAlikes {
    private static final String MARKS = ",.;:?!(){}#&*+-<>=\\$%@|";
    private static final String LIKE_MARKS =
            "\uFE50\uFE52\uFE54\uFE55\uFE56\uFE57\uFE59\uFE5A\uFE5B\uFE5C\uFE5F\uFE60\uFE61\uFE62\uFE63\uFE64\uFE65\uFE66"
                    + "\uFE68\uFE69\uFE6A\uFE6B\u2223";
    private static final int PICTURES = 0x2400;
    private static final char DELETE = 0x7F;
    private static final char PICTURE_OF_DELETE = '\u2421';
    private static final int TO_FULL_WIDTH = 0xFEE0;

    private LookAlikes() {}

    /** Returns what stands for a character of ASCII; letters, digits, NUL and all others have nothing. */
    static OptionalInt of(int plain) {
        int mark = MARKS.indexOf(plain);
        if (mark >= 0) {
            return OptionalInt.of(LIKE_MARKS.charAt(mark));
        }
        if (plain == DELETE) {
            return OptionalInt.of(PICTURE_OF_DELETE);
        }
        if (plain > 0 && plain <= ' ') {
            return OptionalInt.of(PICTURES + plain);
        }
        boolean mayBeFullWidth = plain > ' ' && plain < DELETE && !Character.isLetterOrDigit(plain);
        return mayBeFullWidth ? OptionalInt.of(plain + TO_FULL_WIDTH) : OptionalInt.empty();
    }
}
