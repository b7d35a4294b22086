package dev.duopan.drive.names;

import dev.duopan.drive.NameRules;
import java.util.stream.IntStream;

/**
 * Which characters are written otherwise at a place of a name, and how.
 *
 * @param plain the characters
 * @param likes what stands for each, in the same order
 */
record Mapped(String plain, String likes) {
    /** Of the given characters, those that can be mapped under the rules. */
    static Mapped of(IntStream characters, NameRules.Forbidden forbidden) {
        StringBuilder plain = new StringBuilder();
        StringBuilder likes = new StringBuilder();
        characters.distinct().filter(each -> isMappable(each, forbidden)).forEach(each -> {
            plain.append((char) each);
            likes.append((char) LookAlikes.of(each).orElseThrow());
        });
        return new Mapped(plain.toString(), likes.toString());
    }

    /** No name has a slash anyway, and what is like one stays what it is. */
    private static boolean isMappable(int plain, NameRules.Forbidden forbidden) {
        return plain != '/'
                && LookAlikes.of(plain).isPresent()
                && LookAlikes.of(plain).stream().noneMatch(like -> isForbidden(like, forbidden));
    }

    private static boolean isForbidden(int character, NameRules.Forbidden forbidden) {
        return (forbidden.anywhere() + forbidden.first() + forbidden.last()).indexOf(character) >= 0;
    }

    boolean has(char character) {
        return plain.indexOf(character) >= 0;
    }

    boolean hasLike(char character) {
        return likes.indexOf(character) >= 0;
    }

    /** Returns what stands for a character that is mapped. */
    char like(char character) {
        return likes.charAt(plain.indexOf(character));
    }

    /** Returns what a look-alike stands for. */
    char plain(char like) {
        return plain.charAt(likes.indexOf(like));
    }
}
