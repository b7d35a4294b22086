package dev.duopan.drive.sync;

import dev.duopan.drive.DrivePath;
import dev.duopan.drive.transfer.Location;
import dev.duopan.drive.transfer.TransferKey;
import java.util.Optional;

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

    /** Returns by what a file is known on its way; empty if the places have no names beyond this process. */
    Optional<TransferKey> key(DrivePath source, DrivePath target) {
        return TransferKey.of(from.at(source), to.at(target));
    }

    Comparison comparison() {
        return new Comparison(from.drive(), to.drive(), rules.compare());
    }
}
