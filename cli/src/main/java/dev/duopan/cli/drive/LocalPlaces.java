package dev.duopan.cli.drive;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.DigestCache;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.LocalDrive;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds drives for paths of this computer, which may not exist yet. */
final class LocalPlaces {
    private final DigestCache digests;

    /** The drives that are found don't read files again whose digests are known. */
    LocalPlaces(DigestCache digests) {
        this.digests = digests;
    }

    /** Returns the place that a path leads to, symbolic links followed. Its drive begins at the last folder that exists. */
    Place reached(Path path) {
        Path absolute = path.toAbsolutePath();
        Path existing = lastExisting(absolute);
        Path real = real(existing);
        Path root = Files.isDirectory(real) ? real : above(real);
        return place(root, below(existing, absolute, below(root, real, DrivePath.ROOT)));
    }

    /** Returns the place of what has this very name, be it a symbolic link. Its drive begins at the folder above. */
    Place named(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Place folder = reached(above(absolute));
        return absolute.getNameCount() == 0
                ? folder
                : folder.at(folder.path().child(absolute.getFileName().toString()));
    }

    /** Returns the places of two names in one drive, so that one can become the other. */
    Places together(Path one, Path other) {
        return together(new Places(named(one), reached(other)));
    }

    /** Returns two places of this computer in one drive, if they are on one file system; any others as they are. */
    Places sharing(Places places) {
        boolean ofComputer = places.from().origin() instanceof Place.Origin.OfComputer
                && places.to().origin() instanceof Place.Origin.OfComputer;
        return ofComputer && store(places.from()).equals(store(places.to())) ? together(places) : places;
    }

    private static FileStore store(Place place) {
        Path root = Path.of(place.absolute(DrivePath.ROOT));
        try {
            return Files.getFileStore(root);
        } catch (IOException e) {
            throw new DuopanException(ErrorKind.UNAVAILABLE, "%s can't be reached: %s".formatted(root, e), e);
        }
    }

    private Places together(Places places) {
        Path first = whole(places.from());
        Path second = whole(places.to());
        Path root = first.getRoot();
        for (Path name : above(first)) {
            Path next = root.resolve(name);
            if (!second.startsWith(next) || !Files.isDirectory(next)) {
                break;
            }
            root = next;
        }
        Place start = place(root, DrivePath.ROOT);
        return new Places(start.at(below(root, first, DrivePath.ROOT)), start.at(below(root, second, DrivePath.ROOT)));
    }

    private static Path whole(Place place) {
        return Path.of(place.address());
    }

    private Place place(Path root, DrivePath path) {
        String folder = root.toString();
        return new Place(
                LocalDrive.at(root, digests), path, new Place.Origin.OfComputer(folder.equals("/") ? "" : folder));
    }

    private static Path lastExisting(Path path) {
        Path existing = path;
        while (!Files.exists(existing)) {
            existing = above(existing);
        }
        return existing;
    }

    /** The root is above itself. */
    private static Path above(Path path) {
        return Optional.ofNullable(path.getParent()).orElse(path);
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new DuopanException(ErrorKind.UNAVAILABLE, "%s can't be reached: %s".formatted(path, e), e);
        }
    }

    private static DrivePath below(Path folder, Path path, DrivePath start) {
        DrivePath reached = start;
        for (int index = folder.getNameCount(); index < path.getNameCount(); index++) {
            reached = reached.child(path.getName(index).toString());
        }
        return reached;
    }
}
