package dev.duopan.drive.transfer;

import dev.duopan.drive.Drive;

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
                && !from.origin().isEmpty()
                && !to.origin().isEmpty();
    }

    /** Returns the trail of a file; small ones have none, because sending them again costs less than remembering them. */
    Trail trail(FileTask task, long sizeWorthRemembering) {
        boolean worthIt = remembers() && task.source().size() > sizeWorthRemembering;
        TransferJournal.Page page = worthIt ? options.journal().open(key(task)) : TransferJournal.Page.BLANK;
        return new Trail(page, Trail.versionOf(task.source()));
    }

    private TransferKey key(FileTask task) {
        return new TransferKey(from.origin() + task.source().path(), to.origin() + task.target());
    }
}
