package dev.duopan.cli.drive;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.Drive;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import dev.duopan.drive.transfer.Location;

/**
 * Where an address leads.
 *
 * @param drive the drive, open until its {@link DriveOpener} is closed
 * @param path the path in it
 * @param origin where the drive's own paths begin, as people see it: {@code remote:} or a folder of this computer
 */
record Place(Drive drive, DrivePath path, Origin origin) {
    /** What stands before the paths of a drive. */
    sealed interface Origin {
        /**
         * A remote.
         *
         * @param name as people call it
         * @param account the same text for the same account in every process, another one for another account
         */
        record OfRemote(String name, String account) implements Origin {}

        /** A folder of this computer, without a slash at its end. */
        record OfComputer(String folder) implements Origin {}
    }

    Location location() {
        return new Location(
                drive,
                path,
                switch (origin) {
                    case Origin.OfRemote remote -> remote.account() + ":";
                    case Origin.OfComputer computer -> "file:" + computer.folder();
                });
    }

    /** Returns the same drive at another path. */
    Place at(DrivePath other) {
        return new Place(drive, other, origin);
    }

    Entry stat() {
        return drive.stat(path);
    }

    /** Says whether a folder is there. */
    boolean isFolder() {
        try {
            return stat().isFolder();
        } catch (DuopanException e) {
            if (e.kind() == ErrorKind.NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }

    /** Returns a path of the drive as programs see it: from the root of the remote, or of this computer. */
    String absolute(DrivePath other) {
        return switch (origin) {
            case Origin.OfRemote remote -> other.toString();
            case Origin.OfComputer computer -> other.isRoot() ? root(computer) : computer.folder() + other;
        };
    }

    private static String root(Origin.OfComputer computer) {
        return computer.folder().isEmpty() ? "/" : computer.folder();
    }

    /** Returns a path of the drive as an address that leads there. */
    String address(DrivePath other) {
        return switch (origin) {
            case Origin.OfRemote remote -> remote.name() + ":" + other;
            case Origin.OfComputer computer -> absolute(other);
        };
    }

    /** Returns the address of this place. */
    String address() {
        return address(path);
    }

    /** Says whether this is the other place or lies beneath it. */
    boolean isIn(Place other) {
        return drive.equals(other.drive)
                ? path.startsWith(other.path)
                : isOfComputer() && other.isOfComputer() && withSlash(address()).startsWith(withSlash(other.address()));
    }

    private boolean isOfComputer() {
        return origin instanceof Origin.OfComputer;
    }

    private static String withSlash(String folder) {
        return folder.endsWith("/") ? folder : folder + "/";
    }
}
