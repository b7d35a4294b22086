package dev.duopan.netdisk;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules that names of files and folders obey, as data.
 *
 * @param maximumLength of a name, in UTF-16 units
 * @param forbidden characters that no name contains, beside control characters and halves of surrogate pairs
 * @param granted names that are legal whatever they contain, because a service gives them itself
 * @param maximumDepth how many names a path may have
 * @param maximumPathLength of a path with its slashes, in UTF-16 units
 */
public record FileNames(
        int maximumLength, String forbidden, Set<String> granted, int maximumDepth, int maximumPathLength) {
    /** The folder into which 123pan fetches from URLs when nobody names another (docs/wire/123pan.md section 4.8). */
    public static final String OFFLINE_FOLDER = "来自:离线下载";

    /** What both protocols agree on (docs/wire/123pan.md section 6, docs/wire/baidu-xpan.md section 4.2). */
    public static final FileNames COMMON = new FileNames(255, "\"\\/:*?|><", Set.of(OFFLINE_FOLDER), 100, 8192);

    /** What follows the last dot of a name is no extension if it's longer. */
    private static final int LONGEST_EXTENSION = 128;

    /** Copies the set. */
    public FileNames {
        granted = Set.copyOf(granted);
    }

    /** Returns what is wrong with the name, or nothing if it's legal. */
    public Optional<String> problem(String name) {
        if (name.isBlank()) {
            return Optional.of("it is blank");
        }
        if (name.length() > maximumLength) {
            return Optional.of("it has " + name.length() + " characters, " + maximumLength + " are possible");
        }
        if (name.equals(".") || name.equals("..")) {
            return Optional.of("it has a meaning of its own");
        }
        return name.codePoints().anyMatch(this::isForbidden) && !granted.contains(name)
                ? Optional.of("it contains a control character or one of " + forbidden)
                : Optional.empty();
    }

    /**
     * Returns the name if it's legal.
     *
     * @throws DuopanException {@code INVALID} if it isn't
     */
    public String check(String name) {
        problem(name).ifPresent(problem -> {
            throw new DuopanException(ErrorKind.INVALID, "Name " + shown(name) + ": " + problem);
        });
        return name;
    }

    /**
     * Splits an absolute path into its names. One slash at the end and doubled slashes are passed over.
     *
     * @return the names from the root on; none for the root
     * @throws DuopanException {@code INVALID} if it doesn't begin with a slash, or a name or the whole breaks a rule
     */
    public List<String> split(String path) {
        if (!path.startsWith("/") || path.length() > maximumPathLength) {
            throw new DuopanException(
                    ErrorKind.INVALID,
                    "Path " + shown(path) + ": it must begin with / and have at most " + maximumPathLength
                            + " characters");
        }
        List<String> names = List.of(path.split("/")).stream()
                .filter(name -> !name.isEmpty())
                .map(this::check)
                .toList();
        checkDepth(names.size());
        return names;
    }

    void checkWay(List<String> names) {
        if (names.isEmpty()) {
            throw new DuopanException(ErrorKind.INVALID, "Destination: a name is needed, the root folder has none");
        }
        names.forEach(this::check);
        checkDepth(names.size());
    }

    void checkDepth(int depth) {
        if (depth > maximumDepth) {
            throw new DuopanException(
                    ErrorKind.INVALID, "Path of " + depth + " names: " + maximumDepth + " are possible");
        }
    }

    void checkPathLength(long length) {
        if (length > maximumPathLength) {
            throw new DuopanException(
                    ErrorKind.INVALID, "Path of " + length + " characters: " + maximumPathLength + " are possible");
        }
    }

    /** Returns the name with a number before its extension, cut so that it stays legal: {@code name(1).ext}. */
    String numbered(String name, NodeKind kind, int number) {
        int dot = kind == NodeKind.FOLDER ? -1 : name.lastIndexOf('.');
        boolean extended = dot > 0 && name.length() - dot <= LONGEST_EXTENSION;
        String stem = extended ? name.substring(0, dot) : name;
        String suffix = "(" + number + ")" + (extended ? name.substring(dot) : "");
        return cut(stem, maximumLength - suffix.length()) + suffix;
    }

    private static String cut(String stem, int length) {
        if (stem.length() <= length) {
            return stem;
        }
        return stem.substring(0, Character.isHighSurrogate(stem.charAt(length - 1)) ? length - 1 : length);
    }

    private boolean isForbidden(int codePoint) {
        return Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE
                || forbidden.indexOf(codePoint) >= 0;
    }

    private static String shown(String text) {
        String start = text.length() > 80 ? text.substring(0, 80) + "…" : text;
        return "\"" + start.replaceAll("[\\p{Cntrl}\\p{Cs}]", "\uFFFD") + "\"";
    }
}
