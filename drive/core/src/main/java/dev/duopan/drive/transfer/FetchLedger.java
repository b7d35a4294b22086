package dev.duopan.drive.transfer;

import dev.duopan.drive.ByteRange;
import dev.duopan.drive.StagedUpload;
import java.nio.ByteBuffer;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;

/** Writes the bytes of a file to their place as they come, and remembers from time to time which of them are safe there. */
final class FetchLedger implements RangeRead.Sink {
    private static final long WORTH_SAVING = 16L << 20;

    private final StagedUpload.Stage stage;
    private final Trail trail;
    private final LongConsumer progress;
    private final ReentrantLock accounting = new ReentrantLock();
    private final ReentrantLock saving = new ReentrantLock();
    private ByteRanges written;
    private long unsaved;

    /** Begins with bytes that are in their place already. */
    FetchLedger(StagedUpload.Stage stage, Trail trail, ByteRanges there, LongConsumer progress) {
        this.stage = stage;
        this.trail = trail;
        this.progress = progress;
        this.written = there;
        progress.accept(there.length());
    }

    @Override
    public void write(long offset, byte[] bytes, int length) {
        stage.write(offset, ByteBuffer.wrap(bytes, 0, length));
        progress.accept(length);
        if (trail.isKept() && account(new ByteRange(offset, length)) >= WORTH_SAVING && saving.tryLock()) {
            try {
                save();
            } finally {
                saving.unlock();
            }
        }
    }

    private long account(ByteRange part) {
        accounting.lock();
        try {
            written = written.plus(part);
            unsaved += part.length();
            return unsaved;
        } finally {
            accounting.unlock();
        }
    }

    private ByteRanges taken() {
        accounting.lock();
        try {
            unsaved = 0;
            return written;
        } finally {
            accounting.unlock();
        }
    }

    /** Makes everything safe that has been written, and remembers it. Other threads may go on writing. */
    void save() {
        if (trail.isKept()) {
            ByteRanges safe = taken();
            stage.save().ifPresent(name -> trail.note(progressed -> progressed.withFetched(name, safe)));
        }
    }

    ByteRanges missing(long size) {
        accounting.lock();
        try {
            return written.missing(size);
        } finally {
            accounting.unlock();
        }
    }
}
