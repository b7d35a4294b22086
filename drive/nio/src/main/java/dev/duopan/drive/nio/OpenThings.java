package dev.duopan.drive.nio;

import java.io.IOException;
import java.nio.file.ClosedFileSystemException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The channels and streams of a file system, which are closed with it. */
final class OpenThings {
    private final Set<OpenThing> things = ConcurrentHashMap.newKeySet();
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

    /** Remembers something until it is {@linkplain #forget forgotten}; too late, it is abandoned. */
    <T extends OpenThing> T keep(T thing) throws IOException {
        if (!remember(thing)) {
            thing.abandon();
            check();
        }
        return thing;
    }

    private boolean remember(OpenThing thing) {
        closing.lock();
        try {
            return open && things.add(thing);
        } finally {
            closing.unlock();
        }
    }

    void forget(OpenThing thing) {
        things.remove(thing);
    }

    /** Closes all, and then throws the first failure with the others at its side. */
    void close() throws IOException {
        @Nullable IOException failure = null;
        for (OpenThing thing : end()) {
            try {
                thing.close();
            } catch (IOException e) {
                failure = joined(failure, e);
            } catch (RuntimeException e) {
                failure = joined(failure, new IOException("Closing failed: " + e.getMessage(), e));
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static IOException joined(@Nullable IOException first, IOException next) {
        if (first == null) {
            return next;
        }
        first.addSuppressed(next);
        return first;
    }

    private List<OpenThing> end() {
        closing.lock();
        try {
            open = false;
            return List.copyOf(things);
        } finally {
            closing.unlock();
        }
    }
}
