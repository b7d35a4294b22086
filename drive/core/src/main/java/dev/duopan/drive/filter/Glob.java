package dev.duopan.drive.filter;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Turns a pattern of paths into a regular expression. For one use. */
final class Glob {
    private static final String ANY_BUT_SLASH = "[^/]";
    private static final String LITERAL_IN_EXPRESSIONS = ".()+|^$&\\{}[]*?";

    private final String text;
    private final StringBuilder expression = new StringBuilder();
    private int position;
    private int openAlternatives;

    private Glob(String text) {
        this.text = text;
    }

    /**
     * Compiles a pattern.
     *
     * @param pattern from the root of the tree if it begins with a slash, else of the end of a path
     * @throws DuopanException of kind INVALID if a bracket or brace isn't closed
     */
    static Pattern compile(String pattern) {
        boolean anchored = pattern.startsWith("/");
        String body = anchored ? pattern.substring(1) : pattern;
        String start = anchored ? "^" : "(?:^|/)";
        try {
            return Pattern.compile(start + new Glob(body).translate() + "$", Pattern.DOTALL);
        } catch (PatternSyntaxException e) {
            throw invalid(pattern, "it isn't well-formed");
        }
    }

    private String translate() {
        while (position < text.length()) {
            step(text.charAt(position));
        }
        if (openAlternatives > 0) {
            throw invalid(text, "'{' isn't closed");
        }
        return expression.toString();
    }

    private void step(char next) {
        switch (next) {
            case '*' -> star();
            case '?' -> take(ANY_BUT_SLASH);
            case '[' -> bracket();
            case '{' -> brace();
            case '}' -> closeAlternatives();
            case ',' -> take(openAlternatives > 0 ? "|" : ",");
            case '\\' -> escaped();
            default -> literal(next);
        }
    }

    private void take(String translated) {
        expression.append(translated);
        position++;
    }

    private void star() {
        boolean twice = text.startsWith("**", position);
        expression.append(twice ? ".*" : ANY_BUT_SLASH + "*");
        position += twice ? 2 : 1;
    }

    private void bracket() {
        int from =
                text.startsWith("]", position + 1) || text.startsWith("^]", position + 1) ? position + 3 : position + 1;
        int end = text.indexOf(']', from);
        if (end < 0) {
            throw invalid(text, "'[' isn't closed");
        }
        String members = text.substring(position + 1, end).replace("[", "\\[").replace("&&", "&\\&");
        expression.append("(?!/)[").append(members).append(']');
        position = end + 1;
    }

    private void brace() {
        if (text.startsWith("{{", position)) {
            int end = text.indexOf("}}", position);
            if (end < 0) {
                throw invalid(text, "'{{' isn't closed");
            }
            expression.append("(?:").append(text, position + 2, end).append(')');
            position = end + 2;
        } else {
            openAlternatives++;
            take("(?:");
        }
    }

    private void closeAlternatives() {
        if (openAlternatives == 0) {
            throw invalid(text, "'}' closes nothing");
        }
        openAlternatives--;
        take(")");
    }

    private void escaped() {
        if (position + 1 == text.length()) {
            throw invalid(text, "'\\' stands at its end");
        }
        position++;
        literal(text.charAt(position));
    }

    private void literal(char character) {
        if (LITERAL_IN_EXPRESSIONS.indexOf(character) >= 0) {
            expression.append('\\');
        }
        take(String.valueOf(character));
    }

    private static DuopanException invalid(String pattern, String reason) {
        return new DuopanException(ErrorKind.INVALID, "'%s' is no pattern of paths: %s".formatted(pattern, reason));
    }
}
