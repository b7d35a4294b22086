package dev.duopan.drive;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An absolute path in a drive: the names of the folders from the root down to a file or folder.
 *
 * <p>Written {@code /a/b}; the root is {@code /}. Repeated and trailing slashes mean nothing and are dropped. Names are
 * kept exactly as given: no case folding and no Unicode normalisation. A name that no drive can keep is refused with
 * {@link ErrorKind#INVALID}: an empty one, {@code .}, {@code ..}, one with a slash or a NUL, and one with half of a
 * surrogate pair. What a certain drive refuses beyond that is told by its {@link NameRules}.
 *
 * <p>Paths are ordered name by name, names by code points, a folder before what is in it: the order of
 * {@link Drive#walk}.
 */
public final class DrivePath implements Comparable<DrivePath> {
    /** The folder that holds everything of a drive. */
    public static final DrivePath ROOT = new DrivePath(List.of());

    private static final Comparator<String> BY_CODE_POINTS = DrivePath::compareNames;

    private final List<String> names;

    private DrivePath(List<String> names) {
        this.names = names;
    }

    /**
     * Reads a path that begins with a slash.
     *
     * @throws DuopanException INVALID for a text without leading slash, or with a name that no drive can keep
     */
    public static DrivePath of(String text) {
        if (!text.startsWith("/")) {
            throw invalid("path", text, "it must begin with a slash");
        }
        return ROOT.resolve(text);
    }

    /** Compares two names by code points, which is not the order of {@link String#compareTo} beyond U+FFFF. */
    public static Comparator<String> nameOrder() {
        return BY_CODE_POINTS;
    }

    /** Returns whether this is the root. */
    public boolean isRoot() {
        return names.isEmpty();
    }

    /** Returns the last name, or the empty text for the root. */
    public String name() {
        return names.isEmpty() ? "" : names.getLast();
    }

    /** Returns all names from the root down; none for the root. Unmodifiable. */
    public List<String> names() {
        return names;
    }

    /** Returns the folder that holds this path; the root has none. */
    public Optional<DrivePath> parent() {
        return isRoot() ? Optional.empty() : Optional.of(new DrivePath(names.subList(0, names.size() - 1)));
    }

    /**
     * Returns the path of that name in this folder.
     *
     * @throws DuopanException INVALID for a name that no drive can keep
     */
    public DrivePath child(String name) {
        List<String> longer = new ArrayList<>(names);
        longer.add(checked(name));
        return new DrivePath(List.copyOf(longer));
    }

    /** Returns the path of another name in the same folder. The root has no sibling: INVALID. */
    public DrivePath sibling(String name) {
        return parent().orElseThrow(() -> invalid("path", "/", "the root has no other name"))
                .child(name);
    }

    /**
     * Returns what a relative text like {@code a/b} means in this folder; a leading slash changes nothing.
     *
     * @throws DuopanException INVALID for a name that no drive can keep
     */
    public DrivePath resolve(String relative) {
        Stream<String> more = Stream.of(relative.split("/", -1))
                .filter(name -> !name.isEmpty())
                .map(DrivePath::checked);
        return new DrivePath(Stream.concat(names.stream(), more).toList());
    }

    /** Returns whether this path is {@code folder} or lies beneath it. */
    public boolean startsWith(DrivePath folder) {
        return names.size() >= folder.names.size()
                && names.subList(0, folder.names.size()).equals(folder.names);
    }

    /**
     * Returns this path as seen from a folder above it, like {@code a/b}; the empty text for the folder itself.
     *
     * @throws DuopanException INVALID if this path isn't beneath {@code folder}
     */
    public String relativeTo(DrivePath folder) {
        if (!startsWith(folder)) {
            throw invalid("path", toString(), "it doesn't lie beneath " + folder);
        }
        return String.join("/", names.subList(folder.names.size(), names.size()));
    }

    /** Returns the path that lies to {@code to} as this path lies to {@code from}, a folder above it or itself. */
    public DrivePath moved(DrivePath from, DrivePath to) {
        return to.resolve(relativeTo(from));
    }

    @Override
    public int compareTo(DrivePath other) {
        int shared = Math.min(names.size(), other.names.size());
        for (int index = 0; index < shared; index++) {
            int order = compareNames(names.get(index), other.names.get(index));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(names.size(), other.names.size());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DrivePath path && names.equals(path.names);
    }

    @Override
    public int hashCode() {
        return Objects.hash(names);
    }

    /** Returns the path as {@link #of} reads it. */
    @Override
    public String toString() {
        return "/" + String.join("/", names);
    }

    private static int compareNames(String left, String right) {
        int shared = Math.min(left.length(), right.length());
        for (int index = 0; index < shared; index++) {
            if (left.charAt(index) != right.charAt(index)) {
                return compareFrom(index, left, right);
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    /** Two different units decide the order, unless they are the second halves of surrogate pairs with equal firsts. */
    private static int compareFrom(int index, String left, String right) {
        char first = left.charAt(index);
        char second = right.charAt(index);
        if (Character.isSurrogate(first) != Character.isSurrogate(second)) {
            return Character.isSurrogate(first) ? 1 : -1;
        }
        return Character.compare(first, second);
    }

    private static String checked(String name) {
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            throw invalid("name", name, "no file can be called that");
        }
        if (name.indexOf('/') >= 0 || name.indexOf('\0') >= 0) {
            throw invalid("name", name.replace('\0', '?'), "it holds a slash or a NUL");
        }
        if (name.codePoints().anyMatch(point -> point >= 0xD800 && point <= 0xDFFF)) {
            throw invalid("name", name, "it holds half of a surrogate pair");
        }
        return name;
    }

    private static DuopanException invalid(String what, String text, String reason) {
        return new DuopanException(ErrorKind.INVALID, "The " + what + " \"" + text + "\" is refused: " + reason + ".");
    }
}
