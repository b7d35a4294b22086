package dev.duopan.drive.cloud;

import dev.duopan.drive.ConflictPolicy;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A file that is about to arrive, to be found should no answer tell of it.
 *
 * @param path where it should go
 * @param content says whether a file may have the content
 * @param before the ids of what was in the folder, if the file may arrive under another name
 */
record Arriving(Certain since, DrivePath path, ConflictPolicy conflict, Predicate<Entry> content, Set<String> before) {
    /** Only for a file that may get another name it is asked what is there already. */
    static Arriving at(DrivePath path, ConflictPolicy conflict, Predicate<Entry> content, CloudFiles files) {
        Set<String> before = conflict == ConflictPolicy.RENAME
                ? files.list(CloudFiles.above(path)).stream().map(Entry::id).collect(Collectors.toSet())
                : Set.of();
        return new Arriving(Certain.now(), path, conflict, content, before);
    }

    /** Finds what arrived. A file that replaces another isn't looked for: it may be sent again without harm. */
    Optional<Entry> find(CloudFiles files) {
        return switch (conflict) {
            case FAIL -> files.find(path).filter(this::fits).filter(since::isNew);
            case RENAME ->
                files.list(CloudFiles.above(path)).stream()
                        .filter(entry -> fits(entry) && !before.contains(entry.id()))
                        .findFirst();
            case OVERWRITE -> Optional.empty();
        };
    }

    private boolean fits(Entry entry) {
        return entry.isFile() && content.test(entry);
    }
}
