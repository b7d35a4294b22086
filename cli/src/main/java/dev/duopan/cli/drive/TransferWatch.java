package dev.duopan.cli.drive;

import dev.duopan.drive.transfer.FileOutcome;
import dev.duopan.drive.transfer.PlannedFile;
import dev.duopan.drive.transfer.TransferListener;
import dev.duopan.drive.transfer.TransferProgress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/** Knows which files are under way, the one that started first before the others. */
final class TransferWatch implements TransferListener {
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<PlannedFile> underWay = new LinkedHashSet<>();

    @Override
    public void started(PlannedFile file) {
        lock.lock();
        try {
            underWay.add(file);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void finished(FileOutcome outcome) {
        lock.lock();
        try {
            underWay.remove(outcome.file());
        } finally {
            lock.unlock();
        }
    }

    /** Returns how far a transfer is, with the files under way; how far each of them is isn't told. */
    ProgressView view(TransferProgress progress) {
        List<ProgressView.UnderWay> files = underWay().stream()
                .map(file -> new ProgressView.UnderWay(
                        file.source().name(), file.source().size(), 0))
                .toList();
        return new ProgressView(
                progress.files(), progress.filesDone(), progress.bytes(), progress.bytesDone(), files, List.of());
    }

    private List<PlannedFile> underWay() {
        lock.lock();
        try {
            return new ArrayList<>(underWay);
        } finally {
            lock.unlock();
        }
    }
}
