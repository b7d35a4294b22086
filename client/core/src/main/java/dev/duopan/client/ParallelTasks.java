package dev.duopan.client;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Does the same with many things, several at once on virtual threads. The first failure ends the rest and is thrown. */
public final class ParallelTasks {
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

    private ParallelTasks() {}

    /**
     * Does the work with every item and returns when all is done.
     *
     * @param lanes how many at once, at least 1
     * @throws DuopanException of kind UNAVAILABLE if the calling thread is interrupted
     */
    public static <T> void run(List<T> items, int lanes, Consumer<T> work) {
        new ParallelTasks().start(items.iterator(), Math.min(lanes, items.size()), work);
    }

    private <T> void start(Iterator<T> items, int lanes, Consumer<T> work) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            await(begin(lanes, threads, () -> lane(items, work, threads)), threads);
        }
        RuntimeException first = failure.get();
        if (first != null) {
            throw first;
        }
    }

    /** A lane that fails at once ends the rest, also those that haven't begun. */
    private static List<Future<?>> begin(int lanes, ExecutorService threads, Runnable lane) {
        List<Future<?>> running = new ArrayList<>();
        try {
            for (int number = 0; number < lanes; number++) {
                running.add(threads.submit(lane));
            }
        } catch (RejectedExecutionException e) {
            return running;
        }
        return running;
    }

    private <T> void lane(Iterator<T> items, Consumer<T> work, ExecutorService threads) {
        try {
            for (T item = next(items); item != null && failure.get() == null; item = next(items)) {
                work.accept(item);
            }
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
            threads.shutdownNow();
        }
    }

    private static <T> @Nullable T next(Iterator<T> items) {
        synchronized (items) {
            return items.hasNext() ? items.next() : null;
        }
    }

    private void await(List<Future<?>> lanes, ExecutorService threads) {
        try {
            for (Future<?> lane : lanes) {
                lane.get();
            }
        } catch (InterruptedException e) {
            failure.compareAndSet(null, new DuopanException(ErrorKind.UNAVAILABLE, "the transfer was interrupted", e));
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            failure.compareAndSet(null, new IllegalStateException("a part failed in an unexpected way", e));
            threads.shutdownNow();
        }
    }
}
