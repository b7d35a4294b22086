package dev.duopan.drive.names;

import dev.duopan.drive.Drive;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import dev.duopan.drive.Search;
import dev.duopan.drive.SearchWords;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Searches by names: asks for what is the same in names and spellings, and picks from what is found. Words that have nothing
 * of that kind are looked for by walking.
 *
 * @param search finds spellings
 * @param paths tells names from spellings
 * @param drive lists names
 */
record MappedSearch(Search search, PathMapping paths, Drive drive) implements Search {
    @Override
    public List<Entry> search(DrivePath folder, String words) {
        SearchWords wanted = SearchWords.of(words);
        String common = wanted.words().stream().map(this::common).collect(Collectors.joining(" "));
        if (common.isBlank()) {
            return Search.walking(drive).search(folder, words);
        }
        return search.search(paths.spelled(folder), common).stream()
                .map(paths::meant)
                .filter(entry -> wanted.match(entry.name()))
                .sorted(Comparator.comparing(Entry::path))
                .toList();
    }

    /** Returns a word with blanks in place of what may be spelled otherwise. */
    private String common(String word) {
        return word.chars()
                .map(character -> paths.names().concerns((char) character) ? ' ' : character)
                .mapToObj(character -> String.valueOf((char) character))
                .collect(Collectors.joining());
    }

    @Override
    public boolean indexed() {
        return search.indexed();
    }
}
