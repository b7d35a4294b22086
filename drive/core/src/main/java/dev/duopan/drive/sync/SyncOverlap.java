package dev.duopan.drive.sync;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.Entry;
import dev.duopan.drive.LocalPaths;
import dev.duopan.drive.transfer.Location;
import java.nio.file.Path;
import java.util.Optional;

/** Refuses orders in which source, target and backup get into each other's way. */
final class SyncOverlap {
    private SyncOverlap() {}

    /** Checks paths; whether the source is a file doesn't matter here. */
    static void check(SyncOrder order) {
        Location from = order.from();
        Location to = order.to();
        if (isIn(to, from)) {
            throw refused(order, isIn(from, to) ? "both are the same place" : "the target lies in the source");
        }
        order.rules().deletions().backup().map(to::at).ifPresent(backup -> {
            if (overlap(backup, to) || overlap(backup, from)) {
                String folder = "the folder " + backup.path() + " for what would vanish";
                throw refused(order, folder + " overlaps with one of them");
            }
        });
    }

    /** What vanishes from the target, or from the source, must not be a part of the other. */
    static void checkFolder(SyncOrder order) {
        if (order.rules().kind() != SyncKind.COPY && isIn(order.from(), order.to())) {
            throw refused(order, "the source lies in the target");
        }
    }

    /** A file can't become itself. */
    static void checkFile(SyncOrder order, Entry file) {
        if (isIn(order.to().at(order.to().path().child(file.name())), order.from())) {
            throw refused(order, "the file is there already: it is the same one");
        }
    }

    private static boolean overlap(Location one, Location other) {
        return isIn(one, other) || isIn(other, one);
    }

    /** Returns whether a place is the other or lies in it, in the drive of both or on this computer. */
    private static boolean isIn(Location inner, Location outer) {
        if (inner.drive().equals(outer.drive())) {
            return inner.path().startsWith(outer.path());
        }
        Optional<Path> one = onThisComputer(inner);
        Optional<Path> other = onThisComputer(outer);
        return one.isPresent() && other.isPresent() && one.get().startsWith(other.get());
    }

    private static Optional<Path> onThisComputer(Location place) {
        return place.drive().capability(LocalPaths.class).map(local -> local.locate(place.path()));
    }

    private static DuopanException refused(SyncOrder order, String reason) {
        return new DuopanException(
                ErrorKind.INVALID,
                "Going from " + order.from().path() + " to " + order.to().path() + " is refused: " + reason + ".");
    }
}
