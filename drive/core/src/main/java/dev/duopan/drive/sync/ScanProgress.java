package dev.duopan.drive.sync;

import java.util.concurrent.atomic.AtomicLong;

/** How far the listing and comparing has come. May be read at any time, by any thread. */
public final class ScanProgress {
    private final AtomicLong folders = new AtomicLong();
    private final AtomicLong files = new AtomicLong();

    void listed() {
        folders.incrementAndGet();
    }

    void compared(long number) {
        files.addAndGet(number);
    }

    /** Returns how many listings there were, of both sides. */
    public long folders() {
        return folders.get();
    }

    /** Returns of how many names it was decided what becomes of them. */
    public long files() {
        return files.get();
    }
}
