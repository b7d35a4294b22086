package dev.duopan.drive.cloud;

import dev.duopan.api.pan123.open.FileItem;
import dev.duopan.api.pan123.open.ListFiles;
import dev.duopan.api.pan123.open.SearchMode;
import dev.duopan.client.pan123.Pan123Open;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import dev.duopan.drive.Search;
import dev.duopan.drive.SearchWords;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds files of 123pan by the service's index, which knows one text and no folder (docs/wire/123pan.md section 4.3): what
 * it answers to the longest word is looked through for the others, and where it lies is asked by the ids of folders.
 */
record Pan123Search(Pan123Open pan, CloudPaths paths) implements Search {
    @Override
    public List<Entry> search(DrivePath folder, String words) {
        SearchWords wanted = SearchWords.of(words);
        paths.requireFolder(folder);
        List<FileItem> items = answers(wanted);
        Pan123Ancestry ancestry = new Pan123Ancestry(pan);
        ancestry.learn(items.stream().map(FileItem::parentFileId).toList());
        return items.stream()
                .flatMap(item -> ancestry
                        .livePath(item.parentFileId())
                        .map(parent -> Pan123Files.entry(parent.child(item.filename()), item))
                        .stream())
                .filter(entry ->
                        entry.path().startsWith(folder) && !entry.path().equals(folder))
                .sorted(Comparator.comparing(Entry::path))
                .toList();
    }

    private List<FileItem> answers(SearchWords wanted) {
        try (Stream<FileItem> items = pan.files().list(ListFiles.search(wanted.longest(), SearchMode.FUZZY)).stream()) {
            return items.filter(item -> !item.trashed() && wanted.match(item.filename()))
                    .toList();
        }
    }

    @Override
    public boolean indexed() {
        return true;
    }
}
