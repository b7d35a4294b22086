package dev.duopan.cli.remote;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;

/** A lock that threads of this process and all other processes of the same user share. A process that dies lets go of it. */
final class StoreLock {
    /** The system's file locks don't hold between threads of one process. */
    private static final ConcurrentMap<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

    private final Path file;
    private final ReentrantLock threads;

    StoreLock(Path file) {
        this.file = file;
        this.threads = THREADS.computeIfAbsent(file.toAbsolutePath().normalize(), path -> new ReentrantLock());
    }

    /** Runs the action while nobody else holds the lock. */
    <T> T holding(Action<T> action) throws IOException {
        threads.lock();
        try (FileChannel channel = PrivateFile.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assert held.isValid();
            return action.run();
        } finally {
            threads.unlock();
        }
    }

    /** What is done while the lock is held. */
    @FunctionalInterface
    interface Action<T> {
        T run() throws IOException;
    }
}
