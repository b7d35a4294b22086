package dev.duopan.drive.filter;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.util.regex.Pattern;

/**
 * Takes paths in or leaves them out.
 *
 * @param include whether paths that match are taken in
 * @param paths which paths; those of folders end with a slash
 * @param wholeFolders whether a folder that matches stands for everything in it
 */
public record PathRule(boolean include, Pattern paths, boolean wholeFolders) {
    private static final String EVERYTHING_IN_IT = "/**";

    /**
     * Takes in what matches a pattern.
     *
     * @throws DuopanException of kind INVALID if it isn't well-formed
     */
    public static PathRule include(String pattern) {
        return of(true, pattern);
    }

    /**
     * Leaves out what matches a pattern.
     *
     * @throws DuopanException of kind INVALID if it isn't well-formed
     */
    public static PathRule exclude(String pattern) {
        return of(false, pattern);
    }

    private static PathRule of(boolean include, String pattern) {
        if (pattern.isBlank()) {
            throw new DuopanException(
                    ErrorKind.INVALID, "an empty pattern means no path; write one like '*.jpg' or '/folder/'");
        }
        boolean folder = pattern.endsWith("/");
        String whole = folder ? pattern + "**" : pattern;
        return new PathRule(include, Glob.compile(whole), whole.endsWith(EVERYTHING_IN_IT) || whole.equals("**"));
    }

    /** Returns whether a path from the root of the tree matches, without a slash at its beginning. */
    boolean matches(String path) {
        return paths.matcher(path).find();
    }
}
