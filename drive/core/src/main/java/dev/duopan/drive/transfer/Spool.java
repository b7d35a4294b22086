package dev.duopan.drive.transfer;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.LocalDrive;
import dev.duopan.drive.StagedUpload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A folder of this computer that only its owner can look into, made when the first file needs it. */
final class Spool implements AutoCloseable {
    private final Path parent;
    private final ReentrantLock making = new ReentrantLock();
    private @Nullable Path folder;

    Spool(Path parent) {
        this.parent = parent;
    }

    /** Begins a temporary file, which is gone when the stage is closed. */
    StagedUpload.Stage begin(long size) {
        return LocalDrive.at(folder())
                .begin(DrivePath.ROOT.child(UUID.randomUUID().toString()), size);
    }

    @Override
    public void close() {
        making.lock();
        try {
            if (folder != null) {
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
            Path made = folder == null ? Files.createTempDirectory(parent, "duopan-relay-") : folder;
            folder = made;
            return made;
        } catch (IOException e) {
            throw failure("Making", e);
        } finally {
            making.unlock();
        }
    }

    private DuopanException failure(String action, IOException cause) {
        return new DuopanException(
                ErrorKind.UNAVAILABLE,
                action + " a folder for temporary files in " + parent + " failed: " + cause.getMessage(),
                cause);
    }
}
