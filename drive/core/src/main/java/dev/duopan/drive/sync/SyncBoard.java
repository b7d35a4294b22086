package dev.duopan.drive.sync;

import dev.duopan.drive.sync.SyncProgress.Phase;
import dev.duopan.drive.transfer.CopyMethod;
import dev.duopan.drive.transfer.FileMeter;
import java.util.concurrent.atomic.AtomicLong;

/** Where the threads of a run write down how far they are. */
final class SyncBoard {
    private final long files;
    private final long bytes;
    private final AtomicLong bytesDone = new AtomicLong();
    private final AtomicLong filesDone = new AtomicLong();
    private final AtomicLong filesFailed = new AtomicLong();
    private final AtomicLong instant = new AtomicLong();
    private final AtomicLong vanished = new AtomicLong();
    private volatile Phase phase = Phase.FOLDERS;

    SyncBoard(SyncPlan plan) {
        this.files = plan.copies().size();
        this.bytes = plan.bytes();
    }

    void enter(Phase next) {
        phase = next;
    }

    FileMeter meter(FileCopy file) {
        return new FileMeter(file.source().size(), bytesDone::addAndGet);
    }

    void finish(FileMeter meter, FileResult result) {
        switch (result) {
            case FileResult.Arrived arrived -> {
                meter.complete();
                filesDone.incrementAndGet();
                boolean sent = arrived.method() != CopyMethod.INSTANT && arrived.method() != CopyMethod.WITHIN_DRIVE;
                instant.addAndGet(sent ? 0 : 1);
            }
            case FileResult.Failed failed -> {
                meter.reset();
                filesFailed.incrementAndGet();
            }
            case FileResult.Cancelled cancelled -> meter.reset();
        }
    }

    void retry(long number) {
        filesFailed.addAndGet(-number);
    }

    void vanished(long number) {
        vanished.addAndGet(number);
    }

    long vanished() {
        return vanished.get();
    }

    SyncProgress snapshot() {
        return new SyncProgress(
                phase,
                files,
                filesDone.get(),
                filesFailed.get(),
                instant.get(),
                bytes,
                bytesDone.get(),
                vanished.get());
    }
}
