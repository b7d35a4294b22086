package dev.duopan.drive.nio;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.ByteRange;
import dev.duopan.drive.Drive;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import dev.duopan.drive.ForwardingDrive;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Counts questions, and breaks streams off where it is told to. */
final class CountingDrive extends ForwardingDrive {
    final AtomicInteger stats = new AtomicInteger();
    final AtomicInteger lists = new AtomicInteger();
    final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger toBreak = new AtomicInteger();
    private volatile Supplier<Exception> breakage = () -> new IOException("the cable was pulled");

    CountingDrive(Drive delegate) {
        super(delegate);
    }

    /** Lets so many streams end in a failure after a thousand bytes. */
    void breakStreams(int count) {
        toBreak.set(count);
    }

    /** The same by a failure that isn't an IOException, as streams have that look for their file anew when they broke off. */
    void failStreams(int count) {
        breakage = () -> new DuopanException(ErrorKind.UNAVAILABLE, "the service is away");
        toBreak.set(count);
    }

    @Override
    public Entry stat(DrivePath path) {
        stats.incrementAndGet();
        return super.stat(path);
    }

    @Override
    public List<Entry> list(DrivePath folder) {
        lists.incrementAndGet();
        return super.list(folder);
    }

    @Override
    public InputStream read(DrivePath path, ByteRange range) {
        reads.incrementAndGet();
        InputStream stream = super.read(path, range);
        return toBreak.getAndUpdate(left -> Math.max(0, left - 1)) > 0 ? new Breaking(stream, breakage) : stream;
    }

    private static final class Breaking extends FilterInputStream {
        private final Supplier<Exception> breakage;
        private int left = 1_000;

        Breaking(InputStream stream, Supplier<Exception> breakage) {
            super(stream);
            this.breakage = breakage;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            requireMore();
            int read = super.read(bytes, offset, Math.min(left, length));
            left -= Math.max(0, read);
            return read;
        }

        @Override
        public long skip(long count) throws IOException {
            requireMore();
            int skipped = (int) super.skip(Math.min(left, count));
            left -= skipped;
            return skipped;
        }

        private void requireMore() throws IOException {
            if (left == 0) {
                switch (breakage.get()) {
                    case IOException failure -> throw failure;
                    case RuntimeException failure -> throw failure;
                    default -> throw new AssertionError("no stream fails so");
                }
            }
        }
    }
}
