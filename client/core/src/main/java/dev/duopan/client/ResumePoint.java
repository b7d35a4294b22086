package dev.duopan.client;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/**
 * From where an upload could be resumed: the newest token of slices that end in any order.
 *
 * @param <T> what is needed to resume
 */
public final class ResumePoint<T> {
    private final ResumableProgress<T> listener;
    private final ReentrantLock lock = new ReentrantLock();
    private T token;

    /** Begins with a token, which is told at once. */
    public ResumePoint(ResumableProgress<T> listener, T token) {
        this.listener = listener;
        this.token = token;
        listener.resumable(token);
    }

    /** Goes on to another token because so many bytes became safe, and tells of both. */
    public void advance(UnaryOperator<T> change, long bytes) {
        lock.lock();
        try {
            token = change.apply(token);
            listener.stored(bytes);
            listener.resumable(token);
        } finally {
            lock.unlock();
        }
    }

    /** Returns the newest token. */
    public T token() {
        lock.lock();
        try {
            return token;
        } finally {
            lock.unlock();
        }
    }
}
