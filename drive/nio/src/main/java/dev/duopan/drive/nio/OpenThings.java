package dev.duopan.drive.nio;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.ClosedFileSystemException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** The channels and streams of a file system, which are closed with it. */
final class OpenThings {
    private final Set<Closeable> things = ConcurrentHashMap.newKeySet();
    private final ReentrantLock closing = new ReentrantLock();
    private volatile boolean open = true;

    boolean isOpen() {
        return open;
    }

    void check() {
        if (!open) {
            throw new ClosedFileSystemException();
        }
    }

    /** Remembers something until it is {@linkplain #forget forgotten}. */
    <T extends Closeable> T keep(T thing) {
        closing.lock();
        try {
            check();
            things.add(thing);
            return thing;
        } finally {
            closing.unlock();
        }
    }

    void forget(Closeable thing) {
        things.remove(thing);
    }

    /** Closes all, and then throws the first failure with the others at its side. */
    void close() throws IOException {
        IOException failure = null;
        for (Closeable thing : end()) {
            try {
                thing.close();
            } catch (IOException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private List<Closeable> end() {
        closing.lock();
        try {
            open = false;
            return List.copyOf(things);
        } finally {
            closing.unlock();
        }
    }
}
