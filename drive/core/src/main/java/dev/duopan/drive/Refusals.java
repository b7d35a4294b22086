package dev.duopan.drive;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.util.Locale;
import java.util.Optional;

/** The refusals that all drives share, and the checks that lead to them. */
public final class Refusals {
    private Refusals() {}

    /** Nothing is at a path. */
    public static DuopanException notFound(String action, DrivePath path) {
        return new DuopanException(
                ErrorKind.NOT_FOUND, action + " " + path + " failed: there is no such file or folder.");
    }

    /** Something is at a path that should be free. */
    public static DuopanException exists(String action, DrivePath path) {
        return new DuopanException(
                ErrorKind.EXISTS, action + " " + path + " failed: something of that name is already there.");
    }

    /** A file is where a folder is needed. */
    public static DuopanException aboveIsFile(String action, DrivePath path) {
        return new DuopanException(ErrorKind.EXISTS, action + " failed: " + path + " is a file, not a folder.");
    }

    /** A file was to be listed. */
    public static DuopanException notFolder(DrivePath path) {
        return new DuopanException(ErrorKind.INVALID, "Listing " + path + " failed: it is a file, not a folder.");
    }

    /** A folder was to be read. */
    public static DuopanException notFile(DrivePath path) {
        return new DuopanException(ErrorKind.INVALID, "Reading " + path + " failed: it is a folder, not a file.");
    }

    /** Nothing in the trash has an id. */
    public static DuopanException notInTrash(String id) {
        return new DuopanException(
                ErrorKind.NOT_FOUND,
                "Nothing in the trash has the id \"" + id + "\"; list the trash to see what is there.");
    }

    /** A drive lacks a capability. */
    static DuopanException notOffered(Class<?> type, Optional<String> reason) {
        String words =
                type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return new DuopanException(
                ErrorKind.UNSUPPORTED,
                "This drive doesn't offer \"" + words + "\": " + reason.orElse("it can't do that") + ".");
    }

    /** Refuses to date the root. */
    static void checkDating(DrivePath path) {
        if (path.isRoot()) {
            throw new DuopanException(ErrorKind.INVALID, "Dating the root is refused.");
        }
    }

    /** Refuses the root, and a target beneath the origin. */
    public static void checkJourney(String action, DrivePath from, DrivePath to) {
        if (from.isRoot() || to.isRoot()) {
            throw new DuopanException(ErrorKind.INVALID, action + " the root, or in place of it, is refused.");
        }
        if (!to.equals(from) && to.startsWith(from)) {
            throw new DuopanException(
                    ErrorKind.INVALID, action + " " + from + " to " + to + " is refused: that lies in itself.");
        }
    }
}
