package dev.duopan.drive.sync;

import dev.duopan.drive.Drive;
import dev.duopan.drive.Entry;
import dev.duopan.drive.ListedEntries;
import java.util.List;

/** Folders that are deleted only if nothing is in them. */
final class EmptyFolder {
    private EmptyFolder() {}

    /**
     * Looks into a folder and deletes it if it is empty.
     *
     * @return whether it was
     * @throws dev.duopan.api.DuopanException NOT_FOUND if it is gone
     */
    static boolean delete(Drive drive, Entry folder) {
        if (!drive.list(folder.path()).isEmpty()) {
            return false;
        }
        drive.capability(ListedEntries.class)
                .ifPresentOrElse(listed -> listed.delete(List.of(folder)), () -> drive.delete(folder.path()));
        return true;
    }
}
