package dev.duopan.netdisk;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A lock on a data directory among all processes; the system lets go of it when the process ends, however it ends. */
final class DirectoryLock implements AutoCloseable {
    private static final ReentrantLock PREPARING = new ReentrantLock();

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Becomes the only server of the directory.
     *
     * @throws DuopanException {@code BUSY} if there is one
     */
    static DirectoryLock serve(Path directory) throws IOException {
        FileChannel channel = open(directory.resolve("server.lock"));
        if (tryLock(channel) == null) {
            channel.close();
            throw new DuopanException(
                    ErrorKind.BUSY,
                    "Serve from " + directory + ": another server does already; stop it, or take another directory");
        }
        return new DirectoryLock(channel);
    }

    /** What creates or migrates the directory, one process and one thread after the other. */
    interface Preparation<T> {
        T prepare() throws IOException;
    }

    static <T> T prepare(Path directory, Preparation<T> preparation) throws IOException {
        PREPARING.lock();
        try (FileChannel channel = open(directory.resolve("setup.lock"));
                FileLock lock = channel.lock()) {
            if (!lock.isValid()) {
                throw new IOException("The lock on the data directory was lost");
            }
            return preparation.prepare();
        } finally {
            PREPARING.unlock();
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw Disk.failure("Let go of the data directory", failure);
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), Disk.ownerOnly(file, "rw-------"));
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException inThisProcess) {
            return null;
        }
    }
}
