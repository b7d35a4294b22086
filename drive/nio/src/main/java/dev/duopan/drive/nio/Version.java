package dev.duopan.drive.nio;

import dev.duopan.drive.Entry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What tells a file from another one that took its place.
 *
 * @param id how the provider calls it
 * @param size bytes
 * @param modifiedAt when it changed, as the drive tells it
 */
record Version(String id, long size, @Nullable Instant modifiedAt) {
    static Version of(Entry entry) {
        return new Version(entry.id(), entry.size(), entry.modifiedAt());
    }
}
