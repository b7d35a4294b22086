package dev.duopan.client.baidu;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.util.Arrays;

/** Where files can be put, looked at before anything is sent (docs/wire/baidu-xpan.md section 4.2). */
enum PathRules {
    /** What every server of this protocol needs. */
    COMMON(8_192),
    /** What the vendor demands besides: shorter paths, and no dot or blank at either end of a name. */
    VENDOR(1_000);

    private static final String FORBIDDEN = "\\?|\"><:*";
    private static final int LONGEST_NAME = 255;

    private final int longestPath;

    PathRules(int longestPath) {
        this.longestPath = longestPath;
    }

    /**
     * Checks the path of a file.
     *
     * @throws DuopanException of kind INVALID if it can't be one
     */
    void check(String path) {
        if (!path.startsWith("/") || path.length() > longestPath) {
            throw new DuopanException(
                    ErrorKind.INVALID,
                    "upload to %s: a path begins with a slash and has at most %d characters"
                            .formatted(path, longestPath));
        }
        if (!Arrays.stream(path.substring(1).split("/", -1)).allMatch(this::isLegal)) {
            throw new DuopanException(
                    ErrorKind.INVALID,
                    "upload to %s: a name in it is empty, over %d characters, or has characters that aren't allowed"
                            .formatted(path, LONGEST_NAME));
        }
    }

    private boolean isLegal(String name) {
        boolean plain =
                name.chars().noneMatch(letter -> FORBIDDEN.indexOf(letter) >= 0 || Character.isISOControl(letter));
        boolean whole = !name.isBlank() && !name.equals(".") && !name.equals("..") && name.length() <= LONGEST_NAME;
        return plain && whole && (this == COMMON || !isBordered(name));
    }

    private static boolean isBordered(String name) {
        return !name.strip().equals(name) || name.startsWith(".") || name.endsWith(".");
    }
}
