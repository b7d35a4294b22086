package dev.duopan.drive.sync;

import dev.duopan.api.DuopanException;
import dev.duopan.drive.Entry;
import java.util.List;

/** What is at the top of a tree. */
sealed interface Top {
    /**
     * A folder.
     *
     * @param entries everything in it
     */
    record Folder(List<Entry> entries) implements Top {}

    /**
     * A file.
     *
     * @param entry the file
     */
    record File(Entry entry) implements Top {}

    /**
     * Nothing.
     *
     * @param failure says so, of kind NOT_FOUND
     */
    record Nothing(DuopanException failure) implements Top {}
}
