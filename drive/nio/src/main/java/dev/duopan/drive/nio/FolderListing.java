package dev.duopan.drive.nio;

import dev.duopan.drive.Entry;
import java.nio.file.Path;
import java.util.List;

/**
 * What was in a folder at one moment.
 *
 * @param folder as it was asked for
 * @param entries what was in it
 * @param changes how many changes had been made through this file system
 * @param files where it was listed
 */
record FolderListing(FilePath folder, List<Entry> entries, long changes, DriveFiles files) {
    Path giveOut(Entry entry) {
        files.giveOut(entry, changes);
        return folder.child(entry.name());
    }

    void closed(OpenThing stream) {
        files.forget(stream);
    }
}
