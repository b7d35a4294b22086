package dev.duopan.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A bounded stream of bytes from one thread to another, with the ways in which a socket ends. */
final class BytePipe {
    private static final int CAPACITY = 64 << 10;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final byte[] buffer = new byte[CAPACITY];
    private final long idleNanos;
    private int first;
    private int count;
    private long moved;
    private long changes;
    private boolean ended;
    private boolean abandoned;
    private @Nullable IOException broken;

    /** A pipe whose reader and writer wait for each other at most this long. */
    BytePipe(Duration idle) {
        this.idleNanos = idle.toNanos();
    }

    /** Ends the stream: the reader gets what was written and then its end. */
    void end() {
        change(() -> ended = true);
    }

    /** Cuts the stream: the reader gets what was written and then this failure. */
    void cut(IOException failure) {
        change(() -> {
            broken = broken == null ? failure : broken;
            ended = true;
        });
    }

    /** Says that nobody will read any more: writing fails from now on. */
    void abandon() {
        change(() -> abandoned = true);
    }

    /** Returns how many bytes went in and out so far. */
    long moved() {
        lock.lock();
        try {
            return moved;
        } finally {
            lock.unlock();
        }
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            signal();
        } finally {
            lock.unlock();
        }
    }

    void write(byte[] bytes, int offset, int length) throws IOException {
        for (int done = 0; done < length; ) {
            done += writeSome(bytes, offset + done, length - done);
        }
    }

    private int writeSome(byte[] bytes, int offset, int length) throws IOException {
        lock.lock();
        try {
            while (count == CAPACITY && !abandoned && !ended) {
                await("nobody reads");
            }
            if (abandoned || ended) {
                throw new IOException("the connection was dropped by its reader");
            }
            int end = (first + count) % CAPACITY;
            int some = Math.min(length, Math.min(CAPACITY - count, CAPACITY - end));
            System.arraycopy(bytes, offset, buffer, end, some);
            count += some;
            progress(some);
            return some;
        } finally {
            lock.unlock();
        }
    }

    int read(byte[] bytes, int offset, int length) throws IOException {
        lock.lock();
        try {
            while (count == 0 && !ended && !abandoned) {
                await("nobody writes");
            }
            if (count == 0 || abandoned) {
                return atEnd();
            }
            int some = Math.min(length, Math.min(count, CAPACITY - first));
            System.arraycopy(buffer, first, bytes, offset, some);
            first = (first + some) % CAPACITY;
            count -= some;
            progress(some);
            return some;
        } finally {
            lock.unlock();
        }
    }

    private int atEnd() throws IOException {
        if (abandoned) {
            throw new IOException("the stream is closed");
        }
        if (broken != null) {
            throw new IOException(broken.getMessage(), broken);
        }
        return -1;
    }

    private void progress(int bytes) {
        moved += bytes;
        signal();
    }

    private void signal() {
        changes++;
        changed.signalAll();
    }

    private void await(String why) throws IOException {
        try {
            long before = changes;
            for (long left = idleNanos; changes == before; left = changed.awaitNanos(left)) {
                if (left <= 0) {
                    throw new SocketTimeoutException(why + " for " + Duration.ofNanos(idleNanos));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while " + why);
        }
    }

    OutputStream sink() {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                BytePipe.this.write(bytes, offset, length);
            }
        };
    }

    InputStream source() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return length == 0 ? 0 : BytePipe.this.read(bytes, offset, length);
            }

            @Override
            public void close() {
                abandon();
            }
        };
    }
}
