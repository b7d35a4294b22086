package dev.duopan.cli.completion;

/**
 * A word as it stands on a command line of bash, with its quotes; perhaps with one that isn't closed yet.
 *
 * <p>What was typed stays as it is, and what completes it is quoted like its end. So the caller can cut off as many characters
 * of the typed part as the shell has already taken for other words, such as all before a colon.
 */
record BashWord(String typed, String meaning, char quote) implements TypedWord {
    private static final char NONE = 0;
    private static final char BACKSLASH = '\\';
    private static final String SPECIAL = " \t\"'\\$`|&;<>()[]{}*?!~#";
    private static final String SPECIAL_IN_DOUBLE_QUOTES = "\"\\$`";

    static BashWord of(String typed) {
        StringBuilder meaning = new StringBuilder();
        char quote = NONE;
        for (int at = 0; at < typed.length(); at++) {
            char next = typed.charAt(at);
            if (quote == NONE && (next == '"' || next == '\'')) {
                quote = next;
            } else if (next == quote) {
                quote = NONE;
            } else if (next == BACKSLASH && escapes(quote, typed, at + 1)) {
                at++;
                meaning.append(typed.charAt(at));
            } else {
                meaning.append(next);
            }
        }
        return new BashWord(typed, meaning.toString(), quote);
    }

    /** Says whether a backslash takes the meaning of the character behind it. */
    private static boolean escapes(char quote, String typed, int at) {
        return at < typed.length()
                && (quote == NONE || (quote == '"' && SPECIAL_IN_DOUBLE_QUOTES.indexOf(typed.charAt(at)) >= 0));
    }

    @Override
    public String becoming(String whole) {
        return typed + quoted(whole.substring(meaning.length()));
    }

    private String quoted(String rest) {
        return switch (quote) {
            case '\'' -> rest.replace("'", "'\\''");
            case '"' -> escaped(rest, SPECIAL_IN_DOUBLE_QUOTES);
            default -> escaped(rest, SPECIAL);
        };
    }

    private static String escaped(String text, String special) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(next -> {
            if (special.indexOf(next) >= 0) {
                escaped.append(BACKSLASH);
            }
            escaped.append((char) next);
        });
        return escaped.toString();
    }
}
