package dev.duopan.netdisk;

import java.time.Instant;

/**
 * A part of a log, in the order of time.
 *
 * @param from the first moment
 * @param until the last moment
 * @param offset how many entries to pass over
 * @param limit how many entries to return at most, 1 or more
 */
public record LogWindow(Instant from, Instant until, long offset, int limit) {
    /** Checks the window. */
    public LogWindow {
        Windows.check(offset, limit);
    }

    LogWindow notBefore(Instant moment) {
        return from.isBefore(moment) ? new LogWindow(moment, until, offset, limit) : this;
    }
}
