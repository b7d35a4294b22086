package dev.duopan.drive.sync;

import dev.duopan.drive.transfer.Parallel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Work that finds more work to do, done by several threads; what was found last is done first. For one use. */
final class WorkStack {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int busy;

    void add(Runnable work) {
        lock.lock();
        try {
            waiting.push(work);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Does everything, and returns when nothing is left. The first failure ends it and is thrown. */
    void run(int threads) {
        Parallel.run(threads, this::work);
    }

    private void work() {
        for (Optional<Runnable> next = take(); next.isPresent(); next = take()) {
            next.get().run();
            done();
        }
    }

    private Optional<Runnable> take() {
        lock.lock();
        try {
            while (waiting.isEmpty() && busy > 0) {
                changed.await();
            }
            Optional<Runnable> next = Optional.ofNullable(waiting.poll());
            busy += next.isPresent() ? 1 : 0;
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private void done() {
        lock.lock();
        try {
            busy--;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
