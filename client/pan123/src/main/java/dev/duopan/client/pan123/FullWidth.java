package dev.duopan.client.pan123;

/**
 * The characters that 123pan's names can't contain and their full-width twins, as p123client replaces them
 * (docs/wire/123pan.md section 6).
 */
final class FullWidth {
    private static final String FORBIDDEN = "\"\\/:*?|><";
    private static final int DISTANCE = 0xFEE0;

    private FullWidth() {}

    /** Returns a name without forbidden characters. */
    static String name(String name) {
        return replace(name, FORBIDDEN);
    }

    /** Returns a path without forbidden characters, except for its slashes. */
    static String path(String path) {
        return replace(path, FORBIDDEN.replace("/", ""));
    }

    private static String replace(String text, String forbidden) {
        return text.codePoints()
                .map(character -> forbidden.indexOf(character) < 0 ? character : character + DISTANCE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
