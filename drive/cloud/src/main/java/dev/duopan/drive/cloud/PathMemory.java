package dev.duopan.drive.cloud;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import java.time.Duration;
import java.util.Optional;

/**
 * Remembers for a short while what was seen at which path, so that a tree isn't looked up name by name for every file.
 *
 * <p>Only ids and kinds are taken from here, never the answer to whether something exists.
 */
final class PathMemory {
    private static final Duration LIFE = Duration.ofSeconds(20);
    private static final long MOST_PATHS = 20_000;

    private final Cache<DrivePath, Entry> entries =
            Caffeine.newBuilder().expireAfterWrite(LIFE).maximumSize(MOST_PATHS).build();

    Optional<Entry> find(DrivePath path) {
        return Optional.ofNullable(entries.getIfPresent(path));
    }

    Entry keep(Entry entry) {
        entries.put(entry.path(), entry);
        return entry;
    }

    /** Forgets a path and everything beneath: nothing is beneath a file. */
    void forget(DrivePath path) {
        boolean isFile = find(path).filter(Entry::isFile).isPresent();
        entries.invalidate(path);
        if (!isFile) {
            entries.asMap().keySet().removeIf(known -> known.startsWith(path));
        }
    }
}
