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

    Meter meter(PlannedFile file) {
        return new Meter(file.source().size());
    }

    TransferProgress snapshot() {
        TransferProgress now = plan;
        return new TransferProgress(
                now.phase(), now.files(), filesDone.get(), filesFailed.get(), now.bytes(), bytesDone.get());
    }

    /** Counts the bytes of one file. In the end they are all there or none, whatever was counted on the way. */
    final class Meter {
        private final long size;
        private final AtomicLong counted = new AtomicLong();

        private Meter(long size) {
            this.size = size;
        }

        /** Counts bytes that arrived, but never more than the file has. */
        void add(long bytes) {
            long before = counted.getAndUpdate(count -> Math.min(size, count + bytes));
            bytesDone.addAndGet(Math.min(size, before + bytes) - before);
        }

        void finish(FileOutcome outcome) {
            switch (outcome) {
                case FileOutcome.Copied copied -> {
                    add(size);
                    filesDone.incrementAndGet();
                }
                case FileOutcome.Failed failed -> {
                    bytesDone.addAndGet(-counted.get());
                    filesFailed.incrementAndGet();
                }
                case FileOutcome.Cancelled cancelled -> bytesDone.addAndGet(-counted.get());
            }
        }
    }
}
