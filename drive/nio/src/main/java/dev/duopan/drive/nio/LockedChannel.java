package dev.duopan.drive.nio;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SeekableByteChannel;
import java.util.concurrent.locks.ReentrantLock;

/** A channel on which one thread at a time does something, as long as it is open. */
abstract class LockedChannel implements SeekableByteChannel, OpenThing {
    private final ReentrantLock lock = new ReentrantLock();
    private boolean closed;

    /** Something done to a file. */
    @FunctionalInterface
    interface Action<T> {
        T run() throws IOException;
    }

    /** The end of something done to a file. */
    @FunctionalInterface
    interface Ending {
        void run() throws IOException;
    }

    final <T> T locked(Action<T> action) throws IOException {
        lock.lock();
        try {
            if (closed) {
                throw new ClosedChannelException();
            }
            return action.run();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public final boolean isOpen() {
        lock.lock();
        try {
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    /** Closes the channel and ends it in some way, unless it is closed already. */
    final void closed(Ending ending) throws IOException {
        lock.lock();
        try {
            if (!closed) {
                closed = true;
                ending.run();
            }
        } finally {
            lock.unlock();
        }
    }
}
