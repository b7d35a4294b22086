package dev.duopan.drive;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The words that a name must hold to be found, as {@link Search} understands them.
 *
 * @param words at least one, in the order given
 */
public record SearchWords(List<String> words) {
    /** Words with a list of their own. */
    public SearchWords {
        words = List.copyOf(words);
    }

    /**
     * Reads words with white space between them.
     *
     * @throws DuopanException INVALID if there is none
     */
    public static SearchWords of(String text) {
        List<String> words = Stream.of(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            throw new DuopanException(ErrorKind.INVALID, "Searching for nothing is refused: give a word.");
        }
        return new SearchWords(words);
    }

    /** Returns the longest word: what to ask a service for that takes only one. */
    public String longest() {
        return words.stream().max(Comparator.comparingInt(String::length)).orElseThrow();
    }

    /** Returns whether a name holds every word. */
    public boolean match(String name) {
        String folded = folded(name);
        return words.stream().map(SearchWords::folded).allMatch(folded::contains);
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
