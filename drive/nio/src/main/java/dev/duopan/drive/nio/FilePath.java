package dev.duopan.drive.nio;

import dev.duopan.drive.DrivePath;
import java.io.IOException;
import java.net.URI;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A path in a file system over a drive. Relative ones begin at the root when they meet the drive.
 *
 * <p>Equal are paths of the same file system with the same names, case included. They are ordered by file system, then as
 * texts by code points.
 */
final class FilePath implements Path {
    private static final String HERE = ".";
    private static final String ABOVE = "..";

    private final DriveFileSystem system;
    private final boolean absolute;
    /** The empty path is the relative one without names here, though it has one name, an empty one, for others. */
    private final List<String> names;

    FilePath(DriveFileSystem system, boolean absolute, List<String> names) {
        this.system = system;
        this.absolute = absolute;
        this.names = List.copyOf(names);
    }

    /** Returns a path as one of this provider. */
    static FilePath of(Path path) {
        if (Objects.requireNonNull(path, "path is null") instanceof FilePath file) {
            return file;
        }
        throw new ProviderMismatchException(path + " isn't a path of this provider");
    }

    @Override
    public DriveFileSystem getFileSystem() {
        return system;
    }

    /** Returns what this path means in the drive. */
    DrivePath inDrive() {
        return DrivePath.ROOT.resolve(String.join("/", toAbsolutePath().normalize().names));
    }

    /** Returns the path of an entry of this folder. */
    FilePath child(String name) {
        return with(added(names, List.of(name)));
    }

    @Override
    public boolean isAbsolute() {
        return absolute;
    }

    @Override
    public @Nullable FilePath getRoot() {
        return absolute ? system.root() : null;
    }

    @Override
    public @Nullable FilePath getFileName() {
        return isRoot() ? null : getName(getNameCount() - 1);
    }

    @Override
    public @Nullable FilePath getParent() {
        int above = names.size() - 1;
        return above < 0 || (above == 0 && !absolute) ? null : with(names.subList(0, above));
    }

    @Override
    public int getNameCount() {
        return isEmpty() ? 1 : names.size();
    }

    @Override
    public FilePath getName(int index) {
        return subpath(index, index + 1);
    }

    @Override
    public FilePath subpath(int begin, int end) {
        if (begin < 0 || end > getNameCount() || begin >= end) {
            throw new IllegalArgumentException("there are no names from " + begin + " to " + end + " in " + this);
        }
        return isEmpty() ? this : relative(names.subList(begin, end));
    }

    @Override
    public boolean startsWith(Path other) {
        return isOfSameSystem(other)
                && other instanceof FilePath start
                && absolute == start.absolute
                && isEmpty() == start.isEmpty()
                && start.names.size() <= names.size()
                && names.subList(0, start.names.size()).equals(start.names);
    }

    @Override
    public boolean endsWith(Path other) {
        if (!isOfSameSystem(other) || !(other instanceof FilePath end)) {
            return false;
        }
        if (end.absolute || end.isEmpty()) {
            return equals(end);
        }
        int from = names.size() - end.names.size();
        return from >= 0 && names.subList(from, names.size()).equals(end.names);
    }

    private boolean isOfSameSystem(Path other) {
        return system.equals(other.getFileSystem());
    }

    @Override
    public FilePath normalize() {
        List<String> left = new ArrayList<>();
        for (String name : names) {
            if (!name.equals(ABOVE)) {
                left.add(name);
            } else if (!left.isEmpty() && !left.getLast().equals(ABOVE)) {
                left.removeLast();
            } else if (!absolute) {
                left.add(name);
            }
            left.removeIf(HERE::equals);
        }
        return with(left);
    }

    @Override
    public FilePath resolve(Path other) {
        FilePath file = of(other);
        return file.absolute ? file : with(added(names, file.names));
    }

    @Override
    public FilePath relativize(Path other) {
        FilePath file = of(other);
        if (absolute != file.absolute || !isOfSameSystem(file)) {
            throw new IllegalArgumentException(other + " can't be told relative to " + this);
        }
        return hasDots() || file.hasDots() ? normalize().way(file.normalize()) : way(file);
    }

    private boolean hasDots() {
        return names.contains(HERE) || names.contains(ABOVE);
    }

    private FilePath way(FilePath other) {
        int shared = shared(other);
        List<String> left = names.subList(shared, names.size());
        if (left.contains(ABOVE)) {
            throw new IllegalArgumentException("nobody knows the way from " + this + " to " + other);
        }
        List<String> up = Collections.nCopies(left.size(), ABOVE);
        return relative(added(up, other.names.subList(shared, other.names.size())));
    }

    private int shared(FilePath other) {
        int most = Math.min(names.size(), other.names.size());
        int shared = 0;
        while (shared < most && names.get(shared).equals(other.names.get(shared))) {
            shared++;
        }
        return shared;
    }

    @Override
    public URI toUri() {
        return new DriveUri(system.name(), toAbsolutePath().toString()).toUri();
    }

    @Override
    public FilePath toAbsolutePath() {
        return absolute ? this : new FilePath(system, true, names);
    }

    @Override
    public FilePath toRealPath(LinkOption... options) throws IOException {
        DrivePath real = system.files().need(this).path();
        return new FilePath(system, true, real.names());
    }

    /** There is no watch service of this provider, so any is a stranger's. */
    @Override
    public WatchKey register(
            WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.@Nullable Modifier... modifiers) {
        Objects.requireNonNull(watcher, "watcher is null");
        throw new ProviderMismatchException("files of drives can't be watched");
    }

    @Override
    public int compareTo(Path other) {
        FilePath file = (FilePath) other;
        int bySystem = system.compareTo(file.system);
        return bySystem == 0 ? DrivePath.nameOrder().compare(toString(), file.toString()) : bySystem;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FilePath file
                && absolute == file.absolute
                && names.equals(file.names)
                && system.equals(file.system);
    }

    @Override
    public int hashCode() {
        return Objects.hash(system, absolute, names);
    }

    @Override
    public String toString() {
        return (absolute ? "/" : "") + String.join("/", names);
    }

    private boolean isRoot() {
        return absolute && names.isEmpty();
    }

    private boolean isEmpty() {
        return !absolute && names.isEmpty();
    }

    private FilePath with(List<String> other) {
        return new FilePath(system, absolute, other);
    }

    private FilePath relative(List<String> other) {
        return new FilePath(system, false, other);
    }

    private static List<String> added(List<String> names, List<String> more) {
        List<String> all = new ArrayList<>(names);
        all.addAll(more);
        return all;
    }
}
