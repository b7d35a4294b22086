package dev.duopan.drive.cloud;

import dev.duopan.api.baidu.file.FileEntry;
import dev.duopan.api.baidu.file.SearchFiles;
import dev.duopan.api.baidu.file.SearchFilesBuilder;
import dev.duopan.client.baidu.BaiduPan;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import dev.duopan.drive.Search;
import dev.duopan.drive.SearchWords;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds files of Baidu by the service's search, which takes one key of at most 30 characters (docs/wire/baidu-xpan.md section
 * 3.8): what it answers to the beginning of the longest word is looked through for all of them.
 */
record BaiduSearch(BaiduPan pan, CloudPaths paths) implements Search {
    private static final int LONGEST_KEY = 30;

    @Override
    public List<Entry> search(DrivePath folder, String words) {
        SearchWords wanted = SearchWords.of(words);
        paths.requireFolder(folder);
        SearchFiles request = SearchFilesBuilder.builder(SearchFiles.everywhere(key(wanted)))
                .dir(folder.toString())
                .build();
        try (Stream<FileEntry> found = pan.files().search(request).stream()) {
            return found.filter(file -> wanted.match(file.serverFilename()))
                    .map(file -> BaiduFiles.entry(DrivePath.of(file.path()), file))
                    .filter(entry ->
                            entry.path().startsWith(folder) && !entry.path().equals(folder))
                    .sorted(Comparator.comparing(Entry::path))
                    .toList();
        }
    }

    /** Half of a surrogate pair would be no text. */
    private static String key(SearchWords wanted) {
        String word = wanted.longest();
        int characters = word.codePointCount(0, word.length());
        return word.substring(0, word.offsetByCodePoints(0, Math.min(characters, LONGEST_KEY)));
    }

    @Override
    public boolean indexed() {
        return true;
    }
}
