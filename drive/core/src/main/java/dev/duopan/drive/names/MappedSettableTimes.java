package dev.duopan.drive.names;

import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import dev.duopan.drive.SettableTimes;
import java.time.Instant;

/** Dates files, by names. */
record MappedSettableTimes(SettableTimes times, PathMapping paths) implements SettableTimes {
    @Override
    public Entry setModifiedAt(DrivePath path, Instant time) {
        return paths.meant(times.setModifiedAt(paths.spelled(path), time));
    }
}
