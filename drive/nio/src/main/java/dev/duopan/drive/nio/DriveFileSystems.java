package dev.duopan.drive.nio;

import dev.duopan.drive.Drive;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.util.Map;

/**
 * Opens drives as file systems.
 *
 * <pre>{@code
 * try (FileSystem files = DriveFileSystems.open("photos", drive)) {
 *     Files.copy(files.getPath("/2024/a.jpg"), Path.of("a.jpg"));
 *     Path same = Path.of(URI.create("duopan://photos/2024/a.jpg"));
 * }
 * }</pre>
 *
 * <p>A URI is {@code duopan://NAME/PATH}. The name is any text but the empty one, case counts, and everything in it but
 * ASCII letters, digits, {@code -}, {@code .}, {@code _} and {@code ~} is percent-encoded in UTF-8; so is what a path segment
 * of a URI can't hold. There is no query, no fragment, no user and no port.
 *
 * <p>Each name stands for at most one open file system of the process. {@link java.nio.file.FileSystems#newFileSystem(URI,
 * Map)} with the {@link #DRIVE} in its environment does the same as {@link #open}; without it, and for paths made from URIs
 * of names that aren't open, the drive is asked of the installed {@link DriveFinder}s.
 *
 * <h2>Differences from a file system of this computer</h2>
 *
 * <ul>
 *   <li>Written files appear at {@code close()}, whole, and not before: what is written goes into a temporary file of this
 *       computer first. A close that fails says why and where the bytes were kept. A write that failed makes the close fail,
 *       and nothing appears.
 *   <li>{@code APPEND}, and writing without {@code TRUNCATE_EXISTING}, fetch the file when it is opened and send all of it at
 *       {@code close()}, which fails if somebody else changed the file meanwhile. {@code CREATE_NEW} is checked when the file
 *       is opened and once more at {@code close()}. {@code SYNC}, {@code DSYNC} and {@code DELETE_ON_CLOSE} are refused.
 *   <li>Reading from a channel asks for windows that grow while reading goes straight on. A file that is replaced meanwhile
 *       makes the next window fail, so that nobody gets a mixture of two files.
 *   <li>Deleting a folder looks whether it is empty first. What somebody else puts into it between the look and the deletion
 *       is deleted with it: drives know no other deletion. Where the drive has a trash, it is found there.
 *   <li>Making a folder looks for one first; of two who make the same folder at once, both may succeed.
 *   <li>Times: the time of change is kept as {@link dev.duopan.drive.DriveTraits.TimeRules} tells, and can be set where the
 *       drive offers {@link dev.duopan.drive.SettableTimes}; else setting it throws UnsupportedOperationException, and so do
 *       {@code COPY_ATTRIBUTES} and {@code Files.move} from other file systems. Times of access and of creation can't be
 *       set: they are left alone beside a time of change, and refused without one.
 *   <li>{@code ATOMIC_MOVE} works where the drive offers {@link dev.duopan.drive.AtomicMove}.
 *   <li>There are no links, owners or permissions; names beginning with a dot are hidden. {@code a/..} is the folder itself
 *       even if there is no {@code a}. {@code WatchService} and {@code FileChannel} are unsupported.
 *   <li>Attributes that are asked for within a few seconds of a folder's listing, once for each entry, come from that listing,
 *       as in {@code Files.walk}.
 * </ul>
 *
 * <p>File systems, paths and channels are safe for use by many threads; a directory stream is for one thread at a time.
 * Closing a file system closes its channels and streams, and so sends what was written. Calls block, those to cloud drives
 * for as long as the service takes.
 */
public final class DriveFileSystems {
    /** The scheme of the URIs. */
    public static final String SCHEME = "duopan";

    /** The key of the {@link Drive} in the environment of a new file system. It remains the caller's to close. */
    public static final String DRIVE = "drive";

    private DriveFileSystems() {}

    /**
     * Opens a file system over a drive, which remains the caller's to close.
     *
     * @param name what the URIs call it
     * @throws java.nio.file.FileSystemAlreadyExistsException if there is an open file system of that name
     * @throws IllegalArgumentException if the name is empty or holds half of a surrogate pair
     */
    public static FileSystem open(String name, Drive drive) throws IOException {
        return FileSystems.newFileSystem(uri(name), Map.of(DRIVE, drive));
    }

    /**
     * Returns the URI of the root of the file system of a name.
     *
     * @throws IllegalArgumentException if the name is empty or holds half of a surrogate pair
     */
    public static URI uri(String name) {
        return new DriveUri(name, "/").toUri();
    }
}
