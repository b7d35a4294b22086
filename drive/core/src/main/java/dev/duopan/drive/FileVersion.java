package dev.duopan.drive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A file of this computer as it was at some moment: a change of its content nearly always changes one of these.
 *
 * @param path absolute
 * @param size bytes
 * @param modifiedAt as precisely as the file system tells it
 * @param key what tells the file from others that had its path before, such as its inode; empty where there is nothing
 */
public record FileVersion(Path path, long size, Instant modifiedAt, String key) {
    /** The coarsest clock of a file system in use: FAT counts time in steps of two seconds. */
    private static final Duration COARSEST_CLOCK = Duration.ofSeconds(2);

    /** Checks that nothing is missing. */
    public FileVersion {
        Objects.requireNonNull(path, "path is null");
        Objects.requireNonNull(modifiedAt, "modifiedAt is null");
        Objects.requireNonNull(key, "key is null");
    }

    /** Looks at a file; symbolic links are followed. */
    static FileVersion of(Path file) throws IOException {
        return of(file, Files.readAttributes(file, BasicFileAttributes.class));
    }

    static FileVersion of(Path file, BasicFileAttributes attributes) {
        return new FileVersion(
                file.toAbsolutePath(),
                attributes.size(),
                attributes.lastModifiedTime().toInstant(),
                Objects.toString(attributes.fileKey(), ""));
    }

    /**
     * Returns whether a change after a moment would show. Of a file that was changed just before, it may not: the clock of
     * the file system needn't have moved on in between.
     */
    boolean wouldShowChangesAfter(Instant moment) {
        return modifiedAt.plus(COARSEST_CLOCK).isBefore(moment);
    }
}
