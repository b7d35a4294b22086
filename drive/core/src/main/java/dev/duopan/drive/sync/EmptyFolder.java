package dev.duopan.drive.sync;

import dev.duopan.drive.Drive;
import dev.duopan.drive.Entry;
import dev.duopan.drive.FolderRemoval;
import dev.duopan.drive.ListedEntries;
import java.util.List;
import java.util.Optional;

/** Folders that are deleted only if nothing is in them. */
final class EmptyFolder {
    private EmptyFolder() {}

    /**
     * Deletes a folder if it is empty, as far as the drive can tell.
     *
     * @return whether it was
     * @throws dev.duopan.api.DuopanException NOT_FOUND if it is gone
     */
    static boolean delete(Drive drive, Entry folder) {
        Optional<FolderRemoval> removal = drive.capability(FolderRemoval.class);
        return removal.isPresent() ? removal.get().removeIfEmpty(folder.path()) : deleteIfListedEmpty(drive, folder);
    }

    private static boolean deleteIfListedEmpty(Drive drive, Entry folder) {
        if (!drive.list(folder.path()).isEmpty()) {
            return false;
        }
        drive.capability(ListedEntries.class)
                .ifPresentOrElse(listed -> listed.delete(List.of(folder)), () -> drive.delete(folder.path()));
        return true;
    }
}
