package dev.duopan.drive.nio;

import java.nio.file.PathMatcher;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads what {@link java.nio.file.FileSystem#getPathMatcher} takes. Paths are matched as texts, and case counts. */
final class PathPattern {
    private PathPattern() {}

    static PathMatcher of(String syntaxAndPattern) {
        int colon = syntaxAndPattern.indexOf(':');
        if (colon <= 0) {
            throw new IllegalArgumentException("\"" + syntaxAndPattern + "\" isn't of the form SYNTAX:PATTERN");
        }
        String pattern = syntaxAndPattern.substring(colon + 1);
        Pattern expression = switch (syntaxAndPattern.substring(0, colon).toLowerCase(Locale.ROOT)) {
            case "glob" -> Pattern.compile(new GlobPattern(pattern).toExpression(), Pattern.DOTALL);
            case "regex" -> Pattern.compile(pattern);
            default ->
                throw new UnsupportedOperationException("\"" + syntaxAndPattern + "\" is neither glob nor regex");
        };
        return path -> expression.matcher(path.toString()).matches();
    }
}
