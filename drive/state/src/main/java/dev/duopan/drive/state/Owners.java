package dev.duopan.drive.state;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells whether those who own rows are alive: each holds a lock on a file of its own, which the operating system takes away
 * when the process ends, however it ends.
 */
final class Owners implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Owners.class);

    /** Looking at a lock of this very process would lose it: closing any channel to a file drops all locks on it. */
    private static final Set<String> OF_THIS_PROCESS = ConcurrentHashMap.newKeySet();

    private static final int ATTEMPTS = 10;

    private final Path folder;
    private @Nullable String self;
    private @Nullable FileChannel held;

    Owners(Path folder) {
        this.folder = folder;
    }

    /** Returns the name of whoever asks, locked from the first time on. */
    synchronized String self() throws IOException {
        for (int attempt = 0; self == null && attempt < ATTEMPTS; attempt++) {
            take(UUID.randomUUID().toString());
        }
        if (self == null) {
            throw new IOException("no file in " + folder + " can be locked");
        }
        return self;
    }

    /** Another process that sweeps may take a file between its making and its locking; then another one is made. */
    private void take(String name) throws IOException {
        Files.createDirectories(folder);
        OF_THIS_PROCESS.add(name);
        FileChannel channel = FileChannel.open(file(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null || !Files.exists(file(name))) {
            channel.close();
            OF_THIS_PROCESS.remove(name);
            return;
        }
        held = channel;
        self = name;
    }

    /** Returns whether an owner may still be at work. */
    static boolean isAlive(Path folder, String name) throws IOException {
        if (name.isEmpty()) {
            return false;
        }
        if (OF_THIS_PROCESS.contains(name)) {
            return true;
        }
        Path file = folder.resolve(name);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                return true;
            }
            Files.deleteIfExists(file);
            return false;
        } catch (NoSuchFileException e) {
            return false;
        } catch (OverlappingFileLockException e) {
            LOG.debug("{} is just being looked at by another thread", name);
            return true;
        }
    }

    boolean isAlive(String name) throws IOException {
        return isAlive(folder, name);
    }

    /** Deletes the files of the dead. */
    void sweep() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                boolean unused = isAlive(file.getFileName().toString());
            }
        } catch (NoSuchFileException e) {
            return;
        }
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    @Override
    public synchronized void close() throws IOException {
        if (self != null && held != null) {
            Files.deleteIfExists(file(self));
            held.close();
            OF_THIS_PROCESS.remove(self);
            self = null;
        }
    }
}
