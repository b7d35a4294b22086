package dev.duopan.cli.console;

import org.jline.utils.WCWidth;

/** How much room text takes on a terminal, where some characters are two columns wide and some none. */
public final class Columns {
    private static final String CUT = "…";

    private Columns() {}

    /** Returns how many columns a text takes. */
    public static int of(String text) {
        return text.codePoints().map(Columns::of).sum();
    }

    private static int of(int point) {
        return Math.max(0, WCWidth.wcwidth(point));
    }

    /** Returns the text, or as much of its beginning as has room together with a mark that something is missing. */
    public static String fit(String text, int room) {
        if (of(text) <= room) {
            return text;
        }
        StringBuilder beginning = new StringBuilder();
        int left = room - of(CUT);
        for (int point : text.codePoints().toArray()) {
            left -= of(point);
            if (left < 0) {
                break;
            }
            beginning.appendCodePoint(point);
        }
        return room < of(CUT) ? "" : beginning.append(CUT).toString();
    }
}
