package dev.duopan.netdisk.media;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** How much memory and how many threads decode pictures at a time. Who has to wait too long is refused. */
final class MemoryBudget {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int PART = 1024;

    private final int parts;
    private final Semaphore memory;
    private final Semaphore threads;

    MemoryBudget(long bytes, int atOnce) {
        parts = Math.clamp(bytes / PART, 1, Integer.MAX_VALUE);
        memory = new Semaphore(parts, true);
        threads = new Semaphore(atOnce, true);
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
        return holding(threads, 1, () -> holding(memory, (int) wanted, work));
    }

    private static <T> T holding(Semaphore semaphore, int permits, Supplier<T> work) {
        try {
            if (!semaphore.tryAcquire(permits, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new DuopanException(
                        ErrorKind.BUSY, "Decode a picture: others are being decoded; try again later");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DuopanException(
                    ErrorKind.UNAVAILABLE, "Decode a picture: it was interrupted; try again later", e);
        }
        try {
            return work.get();
        } finally {
            semaphore.release(permits);
        }
    }
}
