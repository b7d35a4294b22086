package dev.duopan.drive.nio;

import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Entries that a directory stream just gave out, each good for one question about its attributes: whoever walks a tree asks
 * it of every path at once, and the listing has told the answer.
 */
final class FreshEntries {
    private static final int MOST = 1_000;
    private static final long LIFE = Duration.ofSeconds(5).toNanos();

    private final Changes changes;
    private final LongSupplier nanoTime;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<DrivePath, Listed> entries = new LinkedHashMap<>();

    /**
     * An entry that was given out.
     *
     * @param entry as it was listed
     * @param changes how many changes there had been when it was listed
     * @param givenOut when, in nanoseconds of the clock
     */
    private record Listed(Entry entry, long changes, long givenOut) {}

    FreshEntries(Changes changes, LongSupplier nanoTime) {
        this.changes = changes;
        this.nanoTime = nanoTime;
    }

    void giveOut(Entry entry, long changesAtListing) {
        lock.lock();
        try {
            entries.remove(entry.path());
            entries.put(entry.path(), new Listed(entry, changesAtListing, nanoTime.getAsLong()));
            if (entries.size() > MOST) {
                entries.remove(entries.keySet().iterator().next());
            }
        } finally {
            lock.unlock();
        }
    }

    /** Returns what was listed at a path, once, if it is fresh and nothing was changed there since. */
    Optional<Entry> take(DrivePath path) {
        lock.lock();
        try {
            return Optional.ofNullable(entries.remove(path))
                    .filter(listed -> nanoTime.getAsLong() - listed.givenOut < LIFE)
                    .filter(listed -> changes.noneSince(listed.changes, path))
                    .map(Listed::entry);
        } finally {
            lock.unlock();
        }
    }
}
