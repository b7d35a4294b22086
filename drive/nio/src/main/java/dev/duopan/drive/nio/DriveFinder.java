package dev.duopan.drive.nio;

import dev.duopan.drive.Drive;
import java.util.Optional;

/**
 * Finds drives by name, so that {@code Path.of(URI.create("duopan://NAME/a.txt"))} works without opening a file system
 * first. Found through {@link java.util.ServiceLoader}: name the class in
 * {@code META-INF/services/dev.duopan.drive.nio.DriveFinder}. Must be safe for use by many threads.
 */
@FunctionalInterface
public interface DriveFinder {
    /**
     * Opens the drive of a name, or returns nothing if this finder knows none of that name. The drive belongs to the file
     * system that is made over it, and is closed with it.
     *
     * @throws dev.duopan.api.DuopanException if there is such a drive, but it can't be opened
     */
    Optional<Drive> find(String name);
}
