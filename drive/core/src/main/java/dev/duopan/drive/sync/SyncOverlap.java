package dev.duopan.drive.sync;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;

/** Refuses orders in which source, target and backup get into each other's way. */
final class SyncOverlap {
    private SyncOverlap() {}

    /** Checks paths; whether the source is a file doesn't matter here. */
    static void check(SyncOrder order) {
        DrivePath from = order.from().path();
        DrivePath to = order.to().path();
        boolean oneDrive = order.withinOneDrive();
        if (oneDrive && to.startsWith(from)) {
            throw refused(from, to, from.equals(to) ? "both are the same place" : "the target lies in the source");
        }
        order.rules().deletions().backup().ifPresent(backup -> {
            if (overlap(backup, to) || (oneDrive && overlap(backup, from))) {
                throw refused(from, to, "the folder " + backup + " for what would vanish overlaps with one of them");
            }
        });
    }

    /** What vanishes from the target, or from the source, must not be a part of the other. */
    static void checkFolder(SyncOrder order) {
        DrivePath from = order.from().path();
        DrivePath to = order.to().path();
        if (order.withinOneDrive() && order.rules().kind() != SyncKind.COPY && from.startsWith(to)) {
            throw refused(from, to, "the source lies in the target");
        }
    }

    /** A file can't become itself. */
    static void checkFile(SyncOrder order, Entry file) {
        if (order.withinOneDrive() && order.to().path().child(file.name()).equals(file.path())) {
            throw refused(file.path(), order.to().path(), "the file is there already: it is the same one");
        }
    }

    private static boolean overlap(DrivePath one, DrivePath other) {
        return one.startsWith(other) || other.startsWith(one);
    }

    private static DuopanException refused(DrivePath from, DrivePath to, String reason) {
        return new DuopanException(
                ErrorKind.INVALID, "Going from " + from + " to " + to + " is refused: " + reason + ".");
    }
}
