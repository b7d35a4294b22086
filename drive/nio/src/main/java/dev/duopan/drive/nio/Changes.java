package dev.duopan.drive.nio;

import dev.duopan.drive.DrivePath;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** Remembers what was last changed through a file system, to tell whether a listing from before still counts. */
final class Changes {
    private static final int MOST = 4_096;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<DrivePath, Long> latest = new LinkedHashMap<>();
    private long count;
    private long forgotten;

    /** Returns the number of changes up to now. */
    long count() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    /** Something was changed, or may have been, at a path and beneath. */
    void happenedAt(DrivePath path) {
        lock.lock();
        try {
            latest.remove(path);
            latest.put(path, ++count);
            if (latest.size() > MOST) {
                DrivePath oldest = latest.keySet().iterator().next();
                forgotten = Optional.ofNullable(latest.remove(oldest)).orElse(count);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Says whether a path and everything above is surely as it was after so many changes. */
    boolean noneSince(long earlier, DrivePath path) {
        lock.lock();
        try {
            Optional<DrivePath> here = Optional.of(path);
            boolean untouched = forgotten <= earlier;
            while (untouched && here.isPresent()) {
                untouched = latest.getOrDefault(here.get(), 0L) <= earlier;
                here = here.get().parent();
            }
            return untouched;
        } finally {
            lock.unlock();
        }
    }
}
