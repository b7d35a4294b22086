package dev.duopan.drive;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Finds the files of this computer that the paths of a drive mean, and never leaves the root. */
final class LocalTree {
    private static final char UNREADABLE = '\uFFFD';

    private final Path root;

    LocalTree(Path root) {
        this.root = root;
    }

    Path root() {
        return root;
    }

    /** Returns where a path is or would be. Refuses what leads through or to a symbolic link with DENIED. */
    Path locate(DrivePath path) {
        Path here = root;
        for (String name : path.names()) {
            here = child(here, name);
            if (Files.isSymbolicLink(here)) {
                throw new DuopanException(
                        ErrorKind.DENIED, here + " is a symbolic link, which a local drive doesn't follow.");
            }
        }
        return here;
    }

    /** Returns what is at a path, if it is a file or folder. */
    Optional<Entry> find(DrivePath path) {
        Path file = locate(path);
        try {
            return entry(path, Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException e) {
            DuopanException failure = LocalFailure.of("Looking at " + file, e);
            if (failure.kind() == ErrorKind.NOT_FOUND) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    Entry need(String action, DrivePath path) {
        return find(path).orElseThrow(() -> Refusals.notFound(action, path));
    }

    List<Entry> list(DrivePath folder) {
        List<Entry> entries = new ArrayList<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(locate(folder))) {
            for (Path file : children) {
                look(folder, file).ifPresent(entries::add);
            }
        } catch (DirectoryIteratorException e) {
            throw LocalFailure.of("Listing " + folder, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw LocalFailure.of("Listing " + folder, e);
        }
        entries.sort(Comparator.comparing(Entry::path));
        return List.copyOf(entries);
    }

    /** Makes a folder and those missing above it, durable. */
    Path makeFolder(DrivePath folder) {
        Path place = locate(folder);
        if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            folder.parent().ifPresent(this::makeFolder);
            makeOne(folder, place);
        }
        return place;
    }

    private static void makeOne(DrivePath folder, Path here) {
        try {
            Files.createDirectory(here);
            LocalSync.holderOf(here);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(here, LinkOption.NOFOLLOW_LINKS)) {
                throw Refusals.aboveIsFile("Making a folder", folder);
            }
        } catch (IOException e) {
            throw LocalFailure.of("Making the folder " + here, e);
        }
    }

    /** A child that vanishes between being named and being looked at was deleted by someone, and is left out. */
    private static Optional<Entry> look(DrivePath folder, Path file) throws IOException {
        String name = file.getFileName().toString();
        if (LocalParts.isPart(name)) {
            return Optional.empty();
        }
        checkReadable(name, file);
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return entry(folder.child(name), attributes);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Symbolic links, pipes and devices aren't entries. */
    private static Optional<Entry> entry(DrivePath path, BasicFileAttributes attributes) {
        if (!attributes.isRegularFile() && !attributes.isDirectory()) {
            return Optional.empty();
        }
        Entry entry = attributes.isDirectory() ? Entry.folder(path) : Entry.file(path, attributes.size());
        return Optional.of(entry.withModifiedAt(attributes.lastModifiedTime().toInstant())
                .withCreatedAt(attributes.creationTime().toInstant()));
    }

    private static void checkReadable(String name, Path file) {
        if (name.indexOf(UNREADABLE) >= 0 && !file.resolveSibling(name).equals(file)) {
            throw new DuopanException(
                    ErrorKind.INVALID,
                    "Listing " + file.getParent() + " failed: the name of " + name
                            + " isn't in the encoding of this system. Rename the file, or set LC_ALL=C.UTF-8.");
        }
    }

    private static Path child(Path folder, String name) {
        if (LocalParts.isPart(name)) {
            throw new DuopanException(
                    ErrorKind.INVALID, "The name \"" + name + "\" is refused: it is kept for files in the making.");
        }
        try {
            Path child = folder.resolve(name);
            if (folder.equals(child.getParent())) {
                return child;
            }
        } catch (InvalidPathException e) {
            throw new DuopanException(
                    ErrorKind.INVALID,
                    "The name \"" + name
                            + "\" is refused: this system can't write it. Setting LC_ALL=C.UTF-8 may help.",
                    e);
        }
        throw new DuopanException(ErrorKind.INVALID, "The name \"" + name + "\" is refused: it means another folder.");
    }
}
