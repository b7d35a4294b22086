package dev.duopan.drive.cloud;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;

/** Finds the entries that capabilities need, by asking the service. */
record Lookup(CloudPaths paths) {
    /** Returns what is at a path; the root has no id, so that it can't be named to the service. */
    Entry entry(String action, DrivePath path) {
        if (path.isRoot()) {
            throw new DuopanException(ErrorKind.INVALID, action + " the root is refused: name what is in it.");
        }
        return paths.find(action, path);
    }

    Entry file(String action, DrivePath path) {
        Entry entry = entry(action, path);
        if (entry.isFolder()) {
            throw new DuopanException(ErrorKind.INVALID, action + " " + path + " failed: it is a folder, not a file.");
        }
        return entry;
    }

    Entry folder(String action, DrivePath path) {
        Entry entry = entry(action, path);
        if (entry.isFile()) {
            throw new DuopanException(ErrorKind.INVALID, action + " " + path + " failed: it is a file, not a folder.");
        }
        return entry;
    }

    /** Returns the service's number of an entry. */
    static long id(Entry entry) {
        return Long.parseLong(entry.id());
    }

    /** Reads a number that the service gave and somebody kept; what is none can't name anything. */
    static long known(String what, String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw new DuopanException(
                    ErrorKind.NOT_FOUND, "Looking at " + what + " '" + id + "' failed: their ids are numbers.", e);
        }
    }
}
