package dev.duopan.drive.names;

import dev.duopan.drive.AtomicMove;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;

/** Moves in one step, by names. */
record MappedAtomicMove(AtomicMove moves, PathMapping paths) implements AtomicMove {
    @Override
    public Entry moveAtOnce(DrivePath from, DrivePath to) {
        return paths.meant(moves.moveAtOnce(paths.spelled(from), paths.spelled(to)));
    }
}
