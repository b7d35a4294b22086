package dev.duopan.netdisk.media;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.util.function.Supplier;

/** How much memory and how many threads decode pictures at a time. */
final class MemoryBudget {
    private static final int PART = 1024;

    private final int parts;
    private final Turns memory;
    private final Turns threads;

    MemoryBudget(long bytes, int atOnce) {
        parts = Math.clamp(bytes / PART, 1, Integer.MAX_VALUE);
        memory = new Turns(parts);
        threads = new Turns(atOnce);
    }

    /** A quarter of the memory that this process may have, on half of the processors. */
    static MemoryBudget ofThisProcess() {
        Runtime runtime = Runtime.getRuntime();
        return new MemoryBudget(runtime.maxMemory() / 4, Math.max(1, runtime.availableProcessors() / 2));
    }

    /**
     * Does work that needs about so many bytes.
     *
     * @throws DuopanException {@code TOO_LARGE} if it needs more than there is, {@code BUSY} if others need it for too long,
     *     {@code UNAVAILABLE} if the thread is interrupted
     */
    <T> T spend(long bytes, Supplier<T> work) {
        long wanted = Math.ceilDiv(Math.max(0, bytes), PART);
        if (wanted > parts) {
            throw new DuopanException(
                    ErrorKind.TOO_LARGE,
                    "Decode a picture: it takes %d KiB of memory, %d are set apart for that".formatted(wanted, parts));
        }
        return threads.take(1, () -> memory.take((int) wanted, work));
    }
}
