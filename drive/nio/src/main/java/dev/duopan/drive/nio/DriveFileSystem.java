package dev.duopan.drive.nio;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A drive under a name. Two are equal if they are the same. */
final class DriveFileSystem extends FileSystem implements Comparable<DriveFileSystem> {
    private static final AtomicLong NUMBERS = new AtomicLong();
    private static final String SLASH = "/";

    private final long number = NUMBERS.incrementAndGet();
    private final Mount mount;
    private final OpenThings open = new OpenThings();
    private final DriveFiles files;

    DriveFileSystem(Mount mount) {
        this.mount = mount;
        this.files = new DriveFiles(mount.drive(), open);
    }

    String name() {
        return mount.name();
    }

    FilePath root() {
        return new FilePath(this, true, List.of());
    }

    /** Returns what can be done with the files, or refuses because this file system is closed. */
    DriveFiles files() {
        open.check();
        return files;
    }

    @Override
    public DuopanFileSystemProvider provider() {
        return mount.provider();
    }

    /** Closes everything that is open, which sends what was written, and lets go of the name first. */
    @Override
    public void close() throws IOException {
        mount.end(this);
        try {
            open.close();
        } finally {
            mount.release();
        }
    }

    @Override
    public boolean isOpen() {
        return open.isOpen();
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public String getSeparator() {
        return SLASH;
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        open.check();
        return List.of(root());
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return List.of(store());
    }

    DriveFileStore store() {
        return new DriveFileStore(name(), files());
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        open.check();
        return Set.of(AttributeNames.VIEW);
    }

    /** Works on when this is closed, as whatever can be said of a path without looking. */
    @Override
    public FilePath getPath(String first, String... more) {
        String text = Stream.concat(Stream.of(first), Arrays.stream(more))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(SLASH));
        if (text.indexOf('\0') >= 0) {
            throw new InvalidPathException(text.replace('\0', '?'), "no name can have a NUL", text.indexOf('\0'));
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new InvalidPathException(text, "a name has half of a surrogate pair");
        }
        List<String> names = Arrays.stream(text.split(SLASH, -1))
                .filter(name -> !name.isEmpty())
                .toList();
        return new FilePath(this, text.startsWith(SLASH), names);
    }

    /** Patterns tell upper from lower case on every drive. */
    @Override
    public PathMatcher getPathMatcher(String syntaxAndPattern) {
        open.check();
        return PathPattern.of(syntaxAndPattern);
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        throw new UnsupportedOperationException("files of drives have no owners");
    }

    @Override
    public WatchService newWatchService() {
        throw new UnsupportedOperationException("files of drives can't be watched");
    }

    @Override
    public int compareTo(DriveFileSystem other) {
        return Comparator.comparing(DriveFileSystem::name)
                .thenComparingLong(system -> system.number)
                .compare(this, other);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(number);
    }

    @Override
    public String toString() {
        return DriveFileSystems.uri(name()).toString();
    }
}
