package dev.duopan.netdisk;

import dev.duopan.netdisk.store.UploadRows;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The digests of an upload, following the front of acknowledged slices without a gap.
 *
 * <p>It reads slices back right after they were acknowledged, when the system still has them in memory; that way only
 * bytes that count ever enter the digests, in whatever order and however often slices come. A slice that waits in a file
 * of its own is brought to its place on the way. When a slice is replaced, it starts over.
 *
 * <p>One thread follows at a time. All fields are guarded by the upload's lock.
 */
final class DigestFront {
    private final UploadFiles files;
    private final Map<Integer, UploadRows.Slice> slices;
    private final HashingThreads threads;
    private final ReentrantLock lock;
    private final Condition stopped;

    private ContentDigests digests = new ContentDigests();
    private int next;
    private int restarts;
    private boolean running;
    private @Nullable FileContent result;
    private @Nullable IOException failure;

    DigestFront(UploadFiles files, Map<Integer, UploadRows.Slice> slices, HashingThreads threads, ReentrantLock lock) {
        this.files = files;
        this.slices = slices;
        this.threads = threads;
        this.lock = lock;
        stopped = lock.newCondition();
    }

    /** Goes on as far as possible, on other threads, slice by slice; the caller holds the lock. */
    void advance() {
        if (!running && !threads.isClosing() && slices.containsKey(next)) {
            running = true;
            goOn();
        }
    }

    /** Forgets everything, because a slice was replaced; the caller holds the lock. */
    void restart() {
        restarts++;
        digests = new ContentDigests();
        next = 0;
        result = null;
    }

    /** Returns the digests of all slices, which are all there; the caller holds the lock. */
    FileContent finish(int count) throws IOException {
        failure = null;
        while (result == null) {
            if (!running && next >= count) {
                result = digests.finish();
            } else {
                advance();
                awaitStop();
            }
        }
        return result;
    }

    private void awaitStop() throws IOException {
        if (!running) {
            throw new IOException("The netdisk is closing");
        }
        while (running) {
            stopped.awaitUninterruptibly();
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Takes the next slice and then lets other uploads take their turn. */
    private void follow() {
        step().ifPresent(step -> settle(step, attempt(step)));
    }

    private Optional<IOException> attempt(Step step) {
        try {
            take(step);
            return Optional.empty();
        } catch (IOException problem) {
            return Optional.of(problem);
        } catch (RuntimeException problem) {
            return Optional.of(new IOException(problem));
        }
    }

    /** A slice to be read, the digests it goes into, and how often these had started over. */
    private record Step(UploadRows.Slice slice, ContentDigests digests, int restarts) {}

    private Optional<Step> step() {
        lock.lock();
        try {
            UploadRows.Slice slice = slices.get(next);
            if (slice == null) {
                stop();
                return Optional.empty();
            }
            return Optional.of(new Step(slice, digests, restarts));
        } finally {
            lock.unlock();
        }
    }

    /** Goes on after a step. What came of it counts only if nothing was replaced meanwhile. */
    private void settle(Step done, Optional<IOException> problem) {
        lock.lock();
        try {
            if (done.restarts() != restarts) {
                goOn();
            } else if (problem.isPresent()) {
                failure = problem.get();
                restart();
                stop();
            } else {
                next++;
                goOn();
            }
        } finally {
            lock.unlock();
        }
    }

    private void goOn() {
        if (!slices.containsKey(next) || !threads.start(this::follow)) {
            stop();
        }
    }

    private void stop() {
        running = false;
        stopped.signalAll();
    }

    private void take(Step step) throws IOException {
        UploadRows.Slice slice = step.slice();
        long offset = step.digests().length();
        String spool = slice.spool();
        if (spool == null) {
            try (FileChannel data = FileChannel.open(files.data(), StandardOpenOption.READ)) {
                feed(step, data, offset, null);
            }
            return;
        }
        try (FileChannel waiting = FileChannel.open(files.spool(spool), StandardOpenOption.READ);
                FileChannel data = files.openData()) {
            feed(step, waiting, 0, data);
        }
    }

    private void feed(Step step, FileChannel source, long start, @Nullable FileChannel copy) throws IOException {
        byte[] buffer = new byte[Disk.BUFFER];
        long rest = step.slice().length();
        while (rest > 0) {
            if (threads.isClosing()) {
                throw new IOException("The netdisk is closing");
            }
            ByteBuffer window = ByteBuffer.wrap(buffer, 0, (int) Math.min(buffer.length, rest));
            int count = source.read(window, start + step.slice().length() - rest);
            if (count < 0) {
                throw new IOException("Slice " + step.slice().index() + " lacks " + rest + " bytes on disk");
            }
            if (copy != null) {
                Disk.writeFully(
                        copy, ByteBuffer.wrap(buffer, 0, count), step.digests().length());
            }
            step.digests().update(buffer, count);
            rest -= count;
        }
    }
}
