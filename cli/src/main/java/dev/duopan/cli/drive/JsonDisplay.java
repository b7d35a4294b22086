package dev.duopan.cli.drive;

import dev.duopan.api.Json;
import dev.duopan.cli.console.Console;
import dev.duopan.cli.remote.WaitNotices;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.sync.FileCopy;
import dev.duopan.drive.sync.FileResult;
import dev.duopan.drive.sync.SyncListener;
import dev.duopan.drive.sync.SyncPlan;
import dev.duopan.drive.sync.SyncProgress;
import dev.duopan.drive.sync.SyncRun;
import dev.duopan.drive.transfer.FileMeter;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

/** Events for programs, one JSON value a line on the output. */
final class JsonDisplay implements SyncDisplay, SyncListener {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final double MILLIS = 1000;

    private final Console console;
    private final SyncWatch watch;
    private final WaitNotices.Takeover takeover;
    private final Speed speed = new Speed();
    private final Ticker ticker;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile Runnable tick = () -> {};

    JsonDisplay(Console console, WaitNotices notices) {
        this.console = console;
        this.watch = new SyncWatch(console.messages(), notices);
        this.takeover = notices.takenOverBy(watch);
        this.ticker = new Ticker(PAUSE, () -> tick.run());
    }

    @Override
    public void running(SyncPlan plan, SyncRun run) {
        tick = () -> tell(progress(run.progress()));
    }

    /** Tells what is going to be done, before anything is. */
    @Override
    public void planned(SyncPlan plan) {
        tell(new ProgressEvent.Planned(
                plan.copies().size(),
                plan.bytes(),
                plan.skipped().size(),
                plan.deletions().files().size()));
    }

    private ProgressEvent progress(SyncProgress progress) {
        speed.note(System.nanoTime(), progress.bytesDone());
        return new ProgressEvent.Progress(
                Words.of(progress.phase()),
                progress.files(),
                progress.filesDone(),
                progress.filesFailed(),
                progress.instant(),
                progress.bytes(),
                progress.bytesDone(),
                speed.bytesPerSecond(),
                watch.underWay(),
                watch.wait(Instant.now()).orElse(null));
    }

    @Override
    public SyncListener listener() {
        return this;
    }

    @Override
    public void started(FileCopy file, FileMeter meter) {
        watch.started(file, meter);
        tell(new ProgressEvent.Started(
                file.source().path().toString(),
                file.target().toString(),
                file.source().size()));
    }

    @Override
    public void finished(FileResult result) {
        watch.finished(result);
        tell(new ProgressEvent.Finished(SyncReport.FileReport.of(result)));
    }

    @Override
    public void retrying(int files, Duration pause) {
        tell(new ProgressEvent.Retrying(files, pause.toMillis() / MILLIS));
    }

    @Override
    public void vanished(DrivePath path) {
        tell(new ProgressEvent.Deleted(path.toString()));
    }

    @Override
    public boolean speaksJson() {
        return true;
    }

    @Override
    public void summary(SyncReport report) {
        tell(new ProgressEvent.Summary(report.withoutFiles()));
    }

    private void tell(ProgressEvent event) {
        writing.lock();
        try {
            console.out().println(Json.write(event));
            console.out().flush();
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        ticker.close();
        takeover.close();
    }
}
