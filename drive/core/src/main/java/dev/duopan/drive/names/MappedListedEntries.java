package dev.duopan.drive.names;

import dev.duopan.drive.Entry;
import dev.duopan.drive.ListedEntries;
import java.util.List;

/** Works on what was listed, by names. */
record MappedListedEntries(ListedEntries entries, PathMapping paths) implements ListedEntries {
    @Override
    public void remember(Entry listed) {
        entries.remember(paths.spelled(listed));
    }

    @Override
    public void delete(List<Entry> listed) {
        entries.delete(listed.stream().map(paths::spelled).toList());
    }
}
