package dev.duopan.drive.transfer;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.LocalDrive;
import dev.duopan.drive.StagedUpload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A folder of this computer that only its owner can look into, made when the first file needs it. Where files on their way are
 * remembered, it is always the same one and stays.
 */
final class Spool implements AutoCloseable {
    private static final String PREFIX = "duopan-relay-";
    private static final String LASTING = "relay";

    private final Path parent;
    private final boolean lasting;
    private final ReentrantLock making = new ReentrantLock();
    private @Nullable Path folder;

    Spool(Path parent, boolean lasting) {
        this.parent = parent;
        this.lasting = lasting;
    }

    /** Begins a temporary file, which is gone when the stage is closed, unless it is to be kept. */
    StagedUpload.Stage begin(long size) {
        return LocalDrive.at(folder()).begin(anyPath(), size);
    }

    /** Goes on with a file that was kept. */
    Optional<StagedUpload.Stage> resume(long size, String name) {
        return LocalDrive.at(folder()).resume(anyPath(), size, name);
    }

    /** Nothing here is ever given its name. */
    private static DrivePath anyPath() {
        return DrivePath.ROOT.child(UUID.randomUUID().toString());
    }

    @Override
    public void close() {
        making.lock();
        try {
            if (folder != null && !lasting) {
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw failure("Deleting", e);
        } finally {
            making.unlock();
        }
    }

    private Path folder() {
        making.lock();
        try {
            Path made = folder == null ? make() : folder;
            folder = made;
            return made;
        } catch (IOException e) {
            throw failure("Making", e);
        } finally {
            making.unlock();
        }
    }

    private Path make() throws IOException {
        if (!lasting) {
            return Files.createTempDirectory(Files.createDirectories(parent), PREFIX);
        }
        boolean posix = parent.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] owner = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
        return Files.createDirectories(parent.resolve(LASTING), owner);
    }

    private DuopanException failure(String action, IOException cause) {
        return new DuopanException(
                ErrorKind.UNAVAILABLE,
                action + " a folder for temporary files in " + parent + " failed: " + cause.getMessage(),
                cause);
    }
}
