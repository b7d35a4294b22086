package dev.duopan.drive.nio;

import dev.duopan.api.DuopanException;
import dev.duopan.drive.ByteRange;
import dev.duopan.drive.ConflictPolicy;
import dev.duopan.drive.Entry;
import dev.duopan.drive.UploadOptions;
import dev.duopan.drive.UploadSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A temporary file of this computer that is to become a file of a drive. Only its owner may read it.
 *
 * @param files where it goes
 * @param path as what it goes there
 * @param temporary where it is
 * @param base what it was made from, if it began with another file's bytes
 */
record SpooledFile(DriveFiles files, FilePath path, Path temporary, Optional<Entry> base) {
    /** Begins with nothing. */
    static SpooledFile empty(DriveFiles files, FilePath path) throws IOException {
        return new SpooledFile(files, path, Files.createTempFile("duopan-", ".part"), Optional.empty());
    }

    /** Begins with the bytes of a file. */
    static SpooledFile of(DriveFiles files, FilePath path, Entry base) throws IOException {
        SpooledFile file = new SpooledFile(files, path, Files.createTempFile("duopan-", ".part"), Optional.of(base));
        try {
            file.load();
            return file;
        } catch (IOException e) {
            file.discard();
            throw e;
        }
    }

    private void load() throws IOException {
        try (InputStream stream = files.drive().read(path.inDrive(), ByteRange.ALL)) {
            Files.copy(stream, temporary, StandardCopyOption.REPLACE_EXISTING);
        } catch (DuopanException e) {
            throw Failures.of(e, path, null, "");
        }
    }

    FileChannel channel() throws IOException {
        return FileChannel.open(temporary, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** Sends everything. Should that fail, the temporary file stays, unless it is empty, and the failure tells its name. */
    void send(ConflictPolicy conflict) throws IOException {
        try (UploadSource source = UploadSource.of(temporary)) {
            requireUnchangedBase();
            files.drive().upload(path.inDrive(), source, UploadOptions.on(conflict));
        } catch (DuopanException e) {
            throw Failures.of(e, path, null, rest());
        } finally {
            files.changedAt(path);
        }
        discard();
    }

    private void requireUnchangedBase() throws IOException {
        if (base.isPresent() && !files.find(path).map(Version::of).equals(base.map(Version::of))) {
            throw new FileSystemException(
                    path.toString(), null, "It was changed by somebody else since it was opened." + rest());
        }
    }

    private String rest() throws IOException {
        if (Files.size(temporary) == 0) {
            discard();
            return "";
        }
        return " What was written is kept in " + temporary + ".";
    }

    void discard() throws IOException {
        Files.deleteIfExists(temporary);
    }
}
