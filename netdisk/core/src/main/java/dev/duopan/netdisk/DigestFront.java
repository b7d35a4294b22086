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

    /** Goes on as far as possible, on a thread of its own; the caller holds the lock. */
    void advance() {
        if (!running && !threads.isClosing() && slices.containsKey(next)) {
            running = true;
            threads.start(this::follow);
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

    private void follow() {
        Optional<Step> step = firstStep();
        while (step.isPresent()) {
            step = nextStep(step.get(), attempt(step.get()));
        }
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

    private Optional<Step> firstStep() {
        lock.lock();
        try {
            return step();
        } finally {
            lock.unlock();
        }
    }

    /** Goes on after a step. What came of it counts only if nothing was replaced meanwhile. */
    private Optional<Step> nextStep(Step done, Optional<IOException> problem) {
        lock.lock();
        try {
            if (done.restarts() == restarts && problem.isPresent()) {
                failure = problem.get();
                restart();
                return stop();
            }
            if (done.restarts() == restarts) {
                next++;
            }
            return step();
        } finally {
            lock.unlock();
        }
    }

    private Optional<Step> step() {
        UploadRows.Slice slice = slices.get(next);
        return slice == null ? stop() : Optional.of(new Step(slice, digests, restarts));
    }

    private Optional<Step> stop() {
        running = false;
        stopped.signalAll();
        return Optional.empty();
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
