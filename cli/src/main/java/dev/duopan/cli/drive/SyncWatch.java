package dev.duopan.cli.drive;

import dev.duopan.cli.console.Messages;
import dev.duopan.cli.remote.WaitNotices;
import dev.duopan.client.Wait;
import dev.duopan.client.WaitListener;
import dev.duopan.drive.sync.FileCopy;
import dev.duopan.drive.sync.FileResult;
import dev.duopan.drive.sync.ScanProgress;
import dev.duopan.drive.sync.SyncListener;
import dev.duopan.drive.sync.SyncProgress;
import dev.duopan.drive.transfer.FileMeter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** Knows which files are under way and how far each is, and what a run waits for. */
final class SyncWatch implements SyncListener, WaitListener {
    private final Messages messages;
    private final WaitNotices notices;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<FileCopy, FileMeter> underWay = new LinkedHashMap<>();
    private volatile Optional<Wait> wait = Optional.empty();

    SyncWatch(Messages messages, WaitNotices notices) {
        this.messages = messages;
        this.notices = notices;
    }

    @Override
    public void started(FileCopy file, FileMeter meter) {
        lock.lock();
        try {
            underWay.put(file, meter);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void finished(FileResult result) {
        lock.lock();
        try {
            underWay.remove(result.file());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void waiting(Wait begun) {
        wait = Optional.of(begun);
    }

    /** Returns what is waited for at a moment, in words. */
    Optional<String> wait(Instant now) {
        return wait.filter(begun -> begun.until().isAfter(now)).map(notices::text);
    }

    /** Returns the files on their way, the one that started first before the others. */
    List<ProgressView.UnderWay> underWay() {
        lock.lock();
        try {
            List<ProgressView.UnderWay> files = new ArrayList<>();
            underWay.forEach((file, meter) ->
                    files.add(new ProgressView.UnderWay(file.source().name(), meter.size(), meter.counted())));
            return files;
        } finally {
            lock.unlock();
        }
    }

    /** Returns how far listing and comparing is, in words. */
    String text(ScanProgress progress) {
        return messages.text(
                "drive.sync.scanning",
                messages.count("folders", progress.folders()),
                messages.count("names", progress.files()));
    }

    /** Returns how far a run is, in the form in which it can be shown. */
    ProgressView view(SyncProgress progress, long skipped) {
        List<String> notes = new ArrayList<>();
        notes.add(messages.text(
                "drive.sync.counts", progress.instant(), skipped, progress.filesFailed(), progress.vanished()));
        if (progress.phase() == SyncProgress.Phase.PAUSE) {
            notes.add(messages.text("drive.sync.pause"));
        }
        wait(Instant.now()).ifPresent(notes::add);
        return new ProgressView(
                progress.files(), progress.filesDone(), progress.bytes(), progress.bytesDone(), underWay(), notes);
    }
}
