package dev.duopan.drive.sync;

import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import org.jspecify.annotations.Nullable;

/**
 * A folder of both trees, or of one.
 *
 * @param path seen from the top of both, without slashes around it
 * @param target where it is or would be in the target
 * @param atSource the folder in the source; null if it isn't there
 * @param atTarget the folder in the target; null if it isn't there
 */
record FolderPair(
        String path,
        DrivePath target,
        @Nullable Entry atSource,
        @Nullable Entry atTarget) {
    /** Returns the pair of what has one name in this folder. */
    FolderPair child(@Nullable Entry source, @Nullable Entry there) {
        DrivePath place = there != null ? there.path() : target.child(source == null ? "" : source.name());
        return new FolderPair(below(place.name()), place, source, there);
    }

    /** Returns the path of something in this folder, seen from the top. */
    String below(String name) {
        return path.isEmpty() ? name : path + "/" + name;
    }
}
