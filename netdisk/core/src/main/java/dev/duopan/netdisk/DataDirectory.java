package dev.duopan.netdisk;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.netdisk.store.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * An open data directory: its database, its keys, and for a server its lock.
 *
 * @param path where it is
 * @param database open
 * @param tokenKey signs tokens
 * @param linkKey signs links
 * @param lock that makes this process the server; nothing if it only administers
 */
record DataDirectory(
        Path path, Database database, SecretKey tokenKey, SecretKey linkKey, Optional<DirectoryLock> lock) {
    static DataDirectory open(NetdiskSettings settings) {
        Path directory = settings.directory().toAbsolutePath();
        try {
            Disk.createDirectory(directory);
            return settings.role() == NetdiskRole.SERVER ? serve(directory) : prepare(directory, Optional.empty());
        } catch (IOException failure) {
            throw new DuopanException(
                    ErrorKind.UNAVAILABLE,
                    "Open the data directory " + directory + ": " + failure.getMessage()
                            + "; see whether it is a writable directory",
                    failure);
        }
    }

    void close() {
        database.close();
        lock.ifPresent(DirectoryLock::close);
    }

    private static DataDirectory serve(Path directory) throws IOException {
        DirectoryLock lock = DirectoryLock.serve(directory);
        try {
            return prepare(directory, Optional.of(lock));
        } catch (IOException | RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    private static DataDirectory prepare(Path directory, Optional<DirectoryLock> lock) throws IOException {
        return DirectoryLock.prepare(directory, () -> {
            Path keys = directory.resolve("keys");
            Disk.createDirectory(keys);
            SecretKey tokenKey = KeyFile.load(keys.resolve("token.key"));
            SecretKey linkKey = KeyFile.load(keys.resolve("link.key"));
            Database database = Database.open(directory.resolve("netdisk.db"));
            return new DataDirectory(directory, database, tokenKey, linkKey, lock);
        });
    }
}
