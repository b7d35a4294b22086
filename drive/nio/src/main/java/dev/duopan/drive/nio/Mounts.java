package dev.duopan.drive.nio;

import dev.duopan.drive.Drive;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystemNotFoundException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.locks.ReentrantLock;

/** The open file systems by name. */
final class Mounts {
    private final DuopanFileSystemProvider provider;
    private final Map<String, DriveFileSystem> systems = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();

    Mounts(DuopanFileSystemProvider provider) {
        this.provider = provider;
    }

    DuopanFileSystemProvider provider() {
        return provider;
    }

    /** Makes the file system of a name, over the given drive or one that is found. */
    DriveFileSystem open(String name, Optional<Drive> given) {
        lock.lock();
        try {
            if (systems.containsKey(name)) {
                throw new FileSystemAlreadyExistsException("a file system of the name \"" + name + "\" is open");
            }
            return given.map(drive -> add(new Mount(this, name, drive, false))).orElseGet(() -> find(name));
        } finally {
            lock.unlock();
        }
    }

    DriveFileSystem get(String name) {
        lock.lock();
        try {
            return Optional.ofNullable(systems.get(name)).orElseThrow(() -> missing(name));
        } finally {
            lock.unlock();
        }
    }

    /** Returns the file system of a name, made if its drive is found. */
    DriveFileSystem getOrFind(String name) {
        lock.lock();
        try {
            return Optional.ofNullable(systems.get(name)).orElseGet(() -> find(name));
        } finally {
            lock.unlock();
        }
    }

    void remove(DriveFileSystem system) {
        lock.lock();
        try {
            systems.remove(system.name(), system);
        } finally {
            lock.unlock();
        }
    }

    private DriveFileSystem find(String name) {
        return ServiceLoader.load(DriveFinder.class).stream()
                .map(finder -> finder.get().find(name))
                .flatMap(Optional::stream)
                .findFirst()
                .map(drive -> add(new Mount(this, name, drive, true)))
                .orElseThrow(() -> missing(name));
    }

    private DriveFileSystem add(Mount mount) {
        DriveFileSystem system = new DriveFileSystem(mount);
        systems.put(mount.name(), system);
        return system;
    }

    private static FileSystemNotFoundException missing(String name) {
        return new FileSystemNotFoundException(
                "no file system of the name \"" + name + "\" is open, and no drive of that name was found");
    }
}
