package dev.duopan.cli.drive;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;

/** How fast something grew lately. For one thread. */
final class Speed {
    private static final int REMEMBERED = 25;
    private static final double NANOS = 1e9;

    private record Sample(long nanos, long bytes) {}

    private final Deque<Sample> samples = new ArrayDeque<>();

    /** Takes note of how many bytes there are at a moment of {@link System#nanoTime}. */
    void note(long nanos, long bytes) {
        samples.addLast(new Sample(nanos, bytes));
        if (samples.size() > REMEMBERED) {
            samples.removeFirst();
        }
    }

    /** Returns bytes a second, never negative; 0 as long as nothing is known. */
    long bytesPerSecond() {
        if (samples.size() < 2) {
            return 0;
        }
        Sample first = samples.getFirst();
        Sample last = samples.getLast();
        double seconds = (last.nanos - first.nanos) / NANOS;
        return seconds <= 0 ? 0 : Math.max(0, Math.round((last.bytes - first.bytes) / seconds));
    }

    /** Returns how many seconds are left for so many more bytes; empty while nothing moves. */
    OptionalLong secondsFor(long bytes) {
        long speed = bytesPerSecond();
        return speed == 0 ? OptionalLong.empty() : OptionalLong.of(bytes / speed);
    }

    /** Returns bytes a second over a whole time. */
    static long over(long bytes, Duration time) {
        return Math.round(bytes * NANOS / Math.max(1, time.toNanos()));
    }
}
