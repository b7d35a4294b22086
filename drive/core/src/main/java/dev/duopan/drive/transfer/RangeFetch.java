package dev.duopan.drive.transfer;

import dev.duopan.drive.ByteRange;
import dev.duopan.drive.Drive;
import dev.duopan.drive.DriveTraits;
import dev.duopan.drive.Entry;
import dev.duopan.drive.StagedUpload;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** Reads a file in parts, several at once where the drive allows it, and writes each to its place. For one use. */
final class RangeFetch {
    private static final long USUAL_WIDTH = 16L << 20;

    private final Drive drive;
    private final Entry file;
    private final StagedUpload.Stage stage;
    private final DriveTraits.RangeRules rules;
    private final AtomicLong next = new AtomicLong();

    RangeFetch(Drive drive, Entry file, StagedUpload.Stage stage) {
        this.drive = drive;
        this.file = file;
        this.stage = stage;
        this.rules = drive.traits().ranges();
    }

    void run(int parallel, LongConsumer progress) {
        long width = width();
        long ranges = file.size() / width + (file.size() % width == 0 ? 0 : 1);
        int threads = rules.parallel() ? (int) Math.min(parallel, ranges) : 1;
        Parallel.run(threads, () -> fetchAll(width, progress));
    }

    private void fetchAll(long width, LongConsumer progress) {
        for (long offset = next.getAndAdd(width); offset < file.size(); offset = next.getAndAdd(width)) {
            ByteRange range = new ByteRange(offset, Math.min(width, file.size() - offset));
            new RangeRead(drive, file, range).to(stage, progress);
        }
    }

    private long width() {
        return Math.min(rules.maximumWidth(), rules.parallel() ? USUAL_WIDTH : Math.max(1, file.size()));
    }
}
