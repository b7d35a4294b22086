package dev.duopan.drive.transfer;

import dev.duopan.drive.Drive;
import java.util.Optional;

/**
 * What all files of a plan have in common.
 *
 * @param from where they come from
 * @param to where they go
 * @param options how
 * @param reading what parts of files are read at once
 */
record RouteContext(Location from, Location to, CopyOptions options, ReadingLanes reading) {
    Drive source() {
        return from.drive();
    }

    Drive target() {
        return to.drive();
    }

    /** Returns whether files on their way can be remembered: their places must have a name beyond this process. */
    boolean remembers() {
        return !options.journal().equals(TransferJournal.NONE)
                && TransferKey.of(from, to).isPresent();
    }

    /** Returns the trail of a file; small ones have none, because sending them again costs less than remembering them. */
    Trail trail(FileTask task, long sizeWorthRemembering) {
        TransferJournal.Page page = key(task)
                .filter(key -> task.source().size() > sizeWorthRemembering)
                .map(options.journal()::open)
                .orElse(TransferJournal.Page.BLANK);
        return new Trail(page, Trail.versionOf(task.source()));
    }

    private Optional<TransferKey> key(FileTask task) {
        return TransferKey.of(from.at(task.source().path()), to.at(task.target()));
    }
}
