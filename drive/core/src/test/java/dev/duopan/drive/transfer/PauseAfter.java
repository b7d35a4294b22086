package dev.duopan.drive.transfer;

import dev.duopan.drive.ByteRange;
import dev.duopan.drive.Drive;
import dev.duopan.drive.DrivePath;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Lets a copy pause once when some bytes were read, and counts its open streams. */
final class PauseAfter extends MisbehavingDrives.Plain {
    final AtomicLong read = new AtomicLong();
    final AtomicInteger open = new AtomicInteger();
    private final PauseSwitch pauses;
    private final long bytes;

    PauseAfter(Drive delegate, PauseSwitch pauses, long bytes) {
        super(delegate);
        this.pauses = pauses;
        this.bytes = bytes;
    }

    @Override
    public InputStream read(DrivePath path, ByteRange range) {
        open.incrementAndGet();
        return new FilterInputStream(super.read(path, range)) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int count = super.read(target, offset, length);
                long before = read.getAndAdd(Math.max(0, count));
                if (before < bytes && before + count >= bytes) {
                    pauses.pause();
                }
                return count;
            }

            @Override
            public void close() throws IOException {
                open.decrementAndGet();
                super.close();
            }
        };
    }
}
