package dev.duopan.drive.transfer;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Lets the threads of a transfer wait, from outside. Safe for use by many threads. */
public final class PauseSwitch {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition resumed = lock.newCondition();
    private volatile boolean paused;

    /** Lets everyone wait who comes to {@link #await}. Repeating it changes nothing. */
    public void pause() {
        paused = true;
    }

    /** Lets everyone go on. Repeating it changes nothing. */
    public void resume() {
        lock.lock();
        try {
            paused = false;
            resumed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns whether everyone is to wait. */
    public boolean paused() {
        return paused;
    }

    /**
     * Returns at once, or when the pause is over.
     *
     * @throws DuopanException UNAVAILABLE if the thread is interrupted meanwhile
     */
    public void await() {
        if (!paused) {
            return;
        }
        lock.lock();
        try {
            while (paused) {
                resumed.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DuopanException(ErrorKind.UNAVAILABLE, "The transfer was interrupted while it paused.", e);
        } finally {
            lock.unlock();
        }
    }
}
