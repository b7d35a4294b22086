package dev.duopan.drive.sync;

import dev.duopan.drive.transfer.Location;

/**
 * Which trees are to become alike, and how.
 *
 * @param from a folder, whose content is meant, or a file
 * @param to the folder that gets the content or the file; it may not exist yet
 * @param rules how
 */
public record SyncOrder(Location from, Location to, SyncRules rules) {
    boolean withinOneDrive() {
        return from.drive().equals(to.drive());
    }

    boolean moves() {
        return rules.kind() == SyncKind.MOVE;
    }

    Comparison comparison() {
        return new Comparison(from.drive(), to.drive(), rules.compare());
    }
}
