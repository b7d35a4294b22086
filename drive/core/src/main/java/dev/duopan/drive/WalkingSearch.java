package dev.duopan.drive;

import java.util.List;
import java.util.stream.Stream;

/** Finds by looking at every name. */
record WalkingSearch(Drive drive) implements Search {
    @Override
    public List<Entry> search(DrivePath folder, String words) {
        SearchWords wanted = SearchWords.of(words);
        try (Stream<Entry> entries = drive.walk(folder)) {
            return entries.filter(entry -> wanted.match(entry.name())).toList();
        }
    }

    @Override
    public boolean indexed() {
        return false;
    }
}
