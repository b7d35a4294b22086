package dev.duopan.drive.sync;

import dev.duopan.api.DuopanException;
import dev.duopan.drive.transfer.Parallel;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Does something with every place of a list, several at once, until somebody stops it.
 *
 * @param threads how many at once
 * @param cancellation the wish to stop
 */
record Batch(int threads, Cancellation cancellation) {
    /** Calls the work with each index below the size of the list, and returns when all have ended. */
    void run(List<?> list, IntConsumer work) {
        AtomicInteger next = new AtomicInteger();
        try {
            Parallel.run(Math.min(threads, list.size()), () -> runAll(list.size(), next, work));
        } catch (DuopanException e) {
            if (!cancellation.happened()) {
                throw e;
            }
        }
    }

    private void runAll(int size, AtomicInteger next, IntConsumer work) {
        for (int index = next.getAndIncrement(); index < size; index = next.getAndIncrement()) {
            if (cancellation.happened()) {
                return;
            }
            work.accept(index);
        }
    }
}
