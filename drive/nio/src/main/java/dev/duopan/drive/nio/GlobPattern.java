package dev.duopan.drive.nio;

import java.util.regex.PatternSyntaxException;

/**
 * A glob as {@link java.nio.file.FileSystem#getPathMatcher} describes it, on its way to a regular expression. For one use.
 *
 * <p>It isn't the pattern of {@code dev.duopan.drive.filter}, where {@code ^} negates a bracket, groups may be nested, and a
 * pattern without a slash at its beginning means the end of a path.
 */
final class GlobPattern {
    private static final String ANY_BUT_SLASH = "[^/]";
    private static final String SPECIAL_IN_EXPRESSIONS = ".()+|^$&\\{}[]*?";
    private static final String SPECIAL_IN_BRACKETS = "\\[]&^";

    private final String glob;
    private final StringBuilder expression = new StringBuilder();
    private int position;
    private boolean inGroup;

    GlobPattern(String glob) {
        this.glob = glob;
    }

    String toExpression() {
        while (position < glob.length()) {
            step(glob.charAt(position));
        }
        if (inGroup) {
            throw wrong("'{' isn't closed");
        }
        return expression.toString();
    }

    private void step(char next) {
        switch (next) {
            case '*' -> star();
            case '?' -> take(ANY_BUT_SLASH);
            case '[' -> bracket();
            case '{' -> openGroup();
            case '}' -> closeGroup();
            case ',' -> take(inGroup ? "|" : ",");
            case '\\' -> escaped();
            default -> literal(next);
        }
    }

    private void take(String translated) {
        expression.append(translated);
        position++;
    }

    private void star() {
        boolean twice = glob.startsWith("**", position);
        expression.append(twice ? ".*" : ANY_BUT_SLASH + "*");
        position += twice ? 2 : 1;
    }

    private void openGroup() {
        if (inGroup) {
            throw wrong("a group can't be in a group");
        }
        inGroup = true;
        take("(?:");
    }

    private void closeGroup() {
        if (inGroup) {
            inGroup = false;
            take(")");
        } else {
            literal('}');
        }
    }

    private void escaped() {
        position++;
        if (position == glob.length()) {
            throw wrong("'\\' stands at its end");
        }
        literal(glob.charAt(position));
    }

    private void literal(char character) {
        if (SPECIAL_IN_EXPRESSIONS.indexOf(character) >= 0) {
            expression.append('\\');
        }
        take(String.valueOf(character));
    }

    /** In brackets only a hyphen between two characters, and an exclamation mark at the beginning, are special. */
    private void bracket() {
        position++;
        boolean negated = glob.startsWith("!", position);
        expression.append("(?!/)[").append(negated ? "^" : "");
        position += negated ? 1 : 0;
        int first = position;
        int end = glob.indexOf(']', first + 1);
        if (end < 0) {
            throw wrong("'[' isn't closed");
        }
        while (position < end) {
            member(first, end);
        }
        take("]");
    }

    private void member(int first, int end) {
        char member = glob.charAt(position);
        if (member == '/') {
            throw wrong("a bracket can't have a slash");
        }
        if (member == '-') {
            boolean literal = position == first || position == end - 1;
            requireRange(literal);
            take(literal ? "\\-" : "-");
            return;
        }
        take(SPECIAL_IN_BRACKETS.indexOf(member) >= 0 ? "\\" + member : String.valueOf(member));
    }

    private void requireRange(boolean literal) {
        if (!literal && glob.charAt(position - 1) > glob.charAt(position + 1)) {
            throw wrong("a range goes backwards");
        }
    }

    private PatternSyntaxException wrong(String reason) {
        return new PatternSyntaxException(reason, glob, Math.min(position, glob.length() - 1));
    }
}
