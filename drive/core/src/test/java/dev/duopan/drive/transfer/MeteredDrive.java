package dev.duopan.drive.transfer;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.ByteRange;
import dev.duopan.drive.Drive;
import dev.duopan.drive.DrivePath;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the bytes that are read from another drive, and gives no more of them than allowed. */
final class MeteredDrive extends MisbehavingDrives.Silent {
    final AtomicLong read = new AtomicLong();
    private final long allowed;
    private final ErrorKind then;

    MeteredDrive(Drive delegate) {
        this(delegate, Long.MAX_VALUE, ErrorKind.UNAVAILABLE);
    }

    MeteredDrive(Drive delegate, long allowed, ErrorKind then) {
        super(delegate);
        this.allowed = allowed;
        this.then = then;
    }

    @Override
    public InputStream read(DrivePath path, ByteRange range) {
        return new FilterInputStream(super.read(path, range)) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                if (read.get() >= allowed) {
                    throw new DuopanException(then, "enough was read");
                }
                int count = super.read(bytes, offset, length);
                read.addAndGet(Math.max(0, count));
                return count;
            }
        };
    }
}
