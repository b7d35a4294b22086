package dev.duopan.drive.nio;

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

/** Counts questions, and breaks streams off where it is told to. */
final class CountingDrive extends ForwardingDrive {
    final AtomicInteger stats = new AtomicInteger();
    final AtomicInteger lists = new AtomicInteger();
    final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger toBreak = new AtomicInteger();

    CountingDrive(Drive delegate) {
        super(delegate);
    }

    /** Lets so many streams end in a failure after a thousand bytes. */
    void breakStreams(int count) {
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
        return toBreak.getAndUpdate(left -> Math.max(0, left - 1)) > 0 ? new Breaking(stream) : stream;
    }

    private static final class Breaking extends FilterInputStream {
        private int left = 1_000;

        Breaking(InputStream stream) {
            super(stream);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left == 0) {
                throw new IOException("the cable was pulled");
            }
            int read = super.read(bytes, offset, Math.min(left, length));
            left -= Math.max(0, read);
            return read;
        }
    }
}
