package dev.duopan.drive;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What files and folders of a drive may be called, as data.
 *
 * @param maximumName the longest name, in {@code unit}s
 * @param maximumPath the longest path with its slashes, in {@code unit}s
 * @param unit how length is counted
 * @param forbidden what no name may contain or begin or end with
 * @param caseSensitive whether names that differ only in case are different
 */
public record NameRules(int maximumName, int maximumPath, LengthUnit unit, Forbidden forbidden, boolean caseSensitive) {
    /** Whatever {@link DrivePath} allows, at any length. */
    public static final NameRules ANY =
            new NameRules(Integer.MAX_VALUE, Integer.MAX_VALUE, LengthUnit.CODE_POINTS, Forbidden.NOTHING, true);

    /** How the length of a name is counted. */
    public enum LengthUnit {
        /** Unicode code points: an emoji counts one or more. */
        CODE_POINTS,
        /** Units of UTF-16: a code point beyond U+FFFF counts two. */
        UTF16_UNITS,
        /** Bytes of UTF-8: a Chinese character counts three. */
        UTF8_BYTES;

        int count(String text) {
            return switch (this) {
                case CODE_POINTS -> text.codePointCount(0, text.length());
                case UTF16_UNITS -> text.length();
                case UTF8_BYTES -> text.getBytes(StandardCharsets.UTF_8).length;
            };
        }
    }

    /**
     * Characters that names may not have, each list as one text.
     *
     * @param anywhere not anywhere in a name
     * @param first not as the first character
     * @param last not as the last character
     * @param controls whether control characters (U+0000 to U+001F and U+007F) are refused too
     * @param blank whether a name of nothing but white space is refused
     */
    public record Forbidden(String anywhere, String first, String last, boolean controls, boolean blank) {
        /** Everything goes. */
        public static final Forbidden NOTHING = new Forbidden("", "", "", false, false);

        private Optional<String> violation(String name) {
            return Stream.of(
                            any(name, anywhere),
                            at("begin", name.codePointAt(0), first),
                            at("end", name.codePointBefore(name.length()), last),
                            control(name),
                            blank && name.isBlank()
                                    ? Optional.of("it has nothing but white space")
                                    : Optional.<String>empty())
                    .flatMap(Optional::stream)
                    .findFirst();
        }

        private Optional<String> control(String name) {
            return controls && name.chars().anyMatch(unit -> unit < ' ' || unit == 0x7F)
                    ? Optional.of("it has a control character")
                    : Optional.empty();
        }

        private static Optional<String> any(String name, String characters) {
            return name.codePoints()
                    .filter(point -> characters.indexOf(point) >= 0)
                    .mapToObj(point -> "it has a " + Character.toString(point))
                    .findFirst();
        }

        private static Optional<String> at(String place, int point, String characters) {
            return characters.indexOf(point) >= 0
                    ? Optional.of("it may not " + place + " with \"" + Character.toString(point) + "\"")
                    : Optional.empty();
        }
    }

    /** Returns why a path can't be kept, in words that complete "… is refused: "; empty if it can. */
    public Optional<String> violation(DrivePath path) {
        if (unit.count(path.toString()) > maximumPath) {
            return Optional.of("the path is longer than " + limit(maximumPath));
        }
        return path.names().stream()
                .map(this::violation)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Returns why a name can't be kept, in words that complete "… is refused: "; empty if it can. */
    public Optional<String> violation(String name) {
        if (unit.count(name) > maximumName) {
            return Optional.of("a name is longer than " + limit(maximumName));
        }
        return forbidden.violation(name);
    }

    /** Throws INVALID for a path that can't be kept. */
    public void check(DrivePath path) {
        violation(path).ifPresent(reason -> {
            throw new DuopanException(ErrorKind.INVALID, "The path \"" + path + "\" is refused: " + reason + ".");
        });
    }

    private String limit(int length) {
        return switch (unit) {
            case CODE_POINTS -> length + " characters";
            case UTF16_UNITS -> length + " UTF-16 units";
            case UTF8_BYTES -> length + " bytes in UTF-8";
        };
    }
}
