package dev.duopan.drive.transfer;

import dev.duopan.drive.transfer.TransferProgress.Phase;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Where the threads of a transfer write down how far they are. */
final class ProgressBoard {
    private final AtomicLong bytesDone = new AtomicLong();
    private final AtomicInteger filesDone = new AtomicInteger();
    private final AtomicInteger filesFailed = new AtomicInteger();
    private volatile TransferProgress plan = new TransferProgress(Phase.PLANNING, 0, 0, 0, 0, 0);
    private volatile boolean cancelled;

    void planned(CopyPlan copy) {
        plan = new TransferProgress(Phase.COPYING, copy.files().size(), 0, 0, copy.bytes(), 0);
    }

    void done() {
        plan = new TransferProgress(Phase.DONE, plan.files(), 0, 0, plan.bytes(), 0);
    }

    void cancel() {
        cancelled = true;
    }

    boolean cancelled() {
        return cancelled;
    }

    FileMeter meter(PlannedFile file) {
        return new FileMeter(file.source().size(), bytesDone::addAndGet);
    }

    void finish(FileMeter meter, FileOutcome outcome) {
        switch (outcome) {
            case FileOutcome.Copied copied -> {
                meter.complete();
                filesDone.incrementAndGet();
            }
            case FileOutcome.Failed failed -> {
                meter.reset();
                filesFailed.incrementAndGet();
            }
            case FileOutcome.Cancelled cancelled -> meter.reset();
        }
    }

    TransferProgress snapshot() {
        TransferProgress now = plan;
        return new TransferProgress(
                now.phase(), now.files(), filesDone.get(), filesFailed.get(), now.bytes(), bytesDone.get());
    }
}
