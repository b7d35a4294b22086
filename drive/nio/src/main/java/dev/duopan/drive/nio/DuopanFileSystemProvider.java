package dev.duopan.drive.nio;

import dev.duopan.api.DuopanException;
import dev.duopan.drive.Drive;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The provider of the scheme {@code duopan}, which the JDK finds by itself. Use {@link DriveFileSystems} and
 * {@link java.nio.file.Files}; what is particular about these files is told there.
 */
public final class DuopanFileSystemProvider extends FileSystemProvider {
    private final Mounts mounts = new Mounts(this);

    /** For the service loader of the JDK. */
    public DuopanFileSystemProvider() {}

    @Override
    public String getScheme() {
        return DriveFileSystems.SCHEME;
    }

    /**
     * Opens a file system.
     *
     * @param uri of its root
     * @param env the drive under {@link DriveFileSystems#DRIVE}; without it, one is looked for by name
     * @throws java.nio.file.FileSystemAlreadyExistsException if one of that name is open
     * @throws java.nio.file.FileSystemNotFoundException if no drive was given or found
     * @throws IllegalArgumentException if the URI isn't that of a root, or the environment has something else as drive
     */
    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> env) throws IOException {
        try {
            return mounts.open(rootName(uri), given(env));
        } catch (DuopanException e) {
            throw new IOException("Opening " + uri + " failed: " + e.getMessage(), e);
        }
    }

    private static String rootName(URI uri) {
        DriveUri means = DriveUri.of(uri);
        if (!means.path().equals("/")) {
            throw new IllegalArgumentException(uri + " isn't the root of a file system");
        }
        return means.name();
    }

    private static Optional<Drive> given(Map<String, ?> env) {
        @Nullable Object drive = env.get(DriveFileSystems.DRIVE);
        if (drive != null && !(drive instanceof Drive)) {
            throw new IllegalArgumentException("\"" + DriveFileSystems.DRIVE + "\" is no Drive but a "
                    + drive.getClass().getName());
        }
        return Optional.ofNullable((Drive) drive);
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return mounts.get(rootName(uri));
    }

    /**
     * Returns the path that a URI means; opens the file system if its drive is found by name.
     *
     * @throws java.nio.file.FileSystemNotFoundException if it isn't open and can't be opened
     */
    @Override
    public Path getPath(URI uri) {
        DriveUri means = DriveUri.of(uri);
        return opened(means.name()).getPath(means.path());
    }

    private DriveFileSystem opened(String name) {
        try {
            return mounts.getOrFind(name);
        } catch (DuopanException e) {
            FileSystemNotFoundException failure = new FileSystemNotFoundException(
                    "The drive of the name \"" + name + "\" can't be opened: " + e.getMessage());
            failure.initCause(e);
            throw failure;
        }
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        FilePath file = FilePath.of(path);
        OpenMode mode = OpenMode.of(options);
        AttributeNames.refuseAtCreation(attributes);
        return files(file).open(file, mode);
    }

    /** Reads with one request from the first byte to the last. */
    @Override
    public InputStream newInputStream(Path path, OpenOption... options) throws IOException {
        FilePath file = FilePath.of(path);
        if (OpenMode.of(Set.copyOf(List.of(options))).writes()) {
            throw new UnsupportedOperationException("an input stream can't be opened for writing");
        }
        return files(file).read(file);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        FilePath file = FilePath.of(folder);
        return files(file).list(file, filter);
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        FilePath file = FilePath.of(folder);
        AttributeNames.refuseAtCreation(attributes);
        files(file).makeFolder(file);
    }

    @Override
    public void delete(Path path) throws IOException {
        FilePath file = FilePath.of(path);
        files(file).delete(file);
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) throws IOException {
        new Journey(FilePath.of(source), FilePath.of(target), JourneyMode.ofCopy(options)).copy();
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        new Journey(FilePath.of(source), FilePath.of(target), JourneyMode.ofMove(options)).move();
    }

    @Override
    public boolean isSameFile(Path path, Path other) throws IOException {
        FilePath file = FilePath.of(path);
        return file.equals(other)
                || (other instanceof FilePath second
                        && file.getFileSystem().equals(second.getFileSystem())
                        && files(file).isSame(file, second));
    }

    @Override
    public boolean isHidden(Path path) {
        FilePath name = FilePath.of(path).getFileName();
        return name != null && name.toString().startsWith(".");
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        FilePath file = FilePath.of(path);
        files(file).attributes(file);
        return file.getFileSystem().store();
    }

    /** Everything may be read and written as far as a look tells; only folders may be executed, that is, gone through. */
    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        FilePath file = FilePath.of(path);
        files(file).checkAccess(file, Set.copyOf(List.of(modes)));
    }

    @Override
    public <V extends FileAttributeView> @Nullable V getFileAttributeView(
            Path path, Class<V> type, LinkOption... options) {
        FilePath file = FilePath.of(path);
        EntryAttributeView view = new EntryAttributeView(file);
        return type.isInstance(view) ? type.cast(view) : null;
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        FilePath file = FilePath.of(path);
        if (type != BasicFileAttributes.class) {
            throw new UnsupportedOperationException("files of drives have basic attributes only");
        }
        return type.cast(files(file).attributes(file));
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        FilePath file = FilePath.of(path);
        AttributeNames names = AttributeNames.of(attributes);
        return names.read(files(file).attributes(file));
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
        FilePath file = FilePath.of(path);
        AttributeNames.set(new EntryAttributeView(file), attribute, value);
    }

    private static DriveFiles files(FilePath file) {
        return file.getFileSystem().files();
    }
}
