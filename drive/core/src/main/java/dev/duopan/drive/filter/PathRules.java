package dev.duopan.drive.filter;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Rules for paths, in order: the first that matches decides, and what none matches is taken in.
 *
 * <p>A pattern matches the end of a path, from a slash on, or the whole path if it begins with one. {@code *} means any
 * characters but a slash, {@code **} any at all, {@code ?} one character, {@code [a-z]} one of several, {@code {a,b}} one of
 * several texts, <code>{{expression}}</code> a regular expression, and a backslash takes the meaning from what follows. A
 * pattern that ends with a slash means everything in the folders that match.
 *
 * @param rules in order
 */
public record PathRules(List<PathRule> rules) {
    /** Takes everything in. */
    public static final PathRules ALL = new PathRules(List.of());

    /** Keeps a copy. */
    public PathRules {
        rules = List.copyOf(rules);
    }

    /**
     * Reads rules line by line: {@code + pattern} takes in, {@code - pattern} leaves out, {@code !} forgets what stood before;
     * empty lines and those that begin with {@code #} or {@code ;} mean nothing.
     *
     * @throws DuopanException of kind INVALID for any other line
     */
    public static PathRules parse(List<String> lines) {
        List<PathRule> rules = new ArrayList<>();
        for (String line : lines) {
            String text = line.strip();
            if (text.equals("!")) {
                rules.clear();
            } else if (!text.isEmpty() && !text.startsWith("#") && !text.startsWith(";")) {
                rules.add(rule(text));
            }
        }
        return new PathRules(rules);
    }

    private static PathRule rule(String text) {
        String pattern = text.length() < 2 ? "" : text.substring(2).strip();
        if (text.startsWith("+ ")) {
            return PathRule.include(pattern);
        }
        if (text.startsWith("- ")) {
            return PathRule.exclude(pattern);
        }
        throw new DuopanException(
                ErrorKind.INVALID, "'%s' is no rule: it must begin with '+ ' or '- ', or be '!'".formatted(text));
    }

    /** Returns these rules with others behind them. */
    public PathRules then(PathRules others) {
        List<PathRule> all = new ArrayList<>(rules);
        all.addAll(others.rules);
        return new PathRules(all);
    }

    /** Returns whether a file is taken in. */
    boolean accept(String path) {
        return rules.stream()
                .filter(rule -> rule.matches(path))
                .findFirst()
                .map(PathRule::include)
                .orElse(true);
    }

    /** Returns whether something in a folder may be taken in; true if that isn't sure. */
    boolean mayAcceptIn(String folder) {
        for (PathRule rule : rules) {
            if (rule.include()) {
                return true;
            }
            if (rule.wholeFolders() && rule.matches(folder + "/")) {
                return false;
            }
        }
        return true;
    }
}
