package dev.duopan.cli.drive;

import dev.duopan.cli.console.Console;
import dev.duopan.cli.remote.WaitNotices;
import dev.duopan.drive.sync.ScanProgress;
import dev.duopan.drive.sync.SyncListener;
import dev.duopan.drive.sync.SyncPlan;
import dev.duopan.drive.sync.SyncRun;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Bars on a terminal. */
final class BarDisplay implements SyncDisplay {
    private final Console console;
    private final SyncWatch watch;
    private final WaitNotices.Takeover takeover;
    private final Speed speed = new Speed();
    private final ProgressDisplay display;
    private volatile Supplier<List<String>> lines = () -> List.of("");

    BarDisplay(Console console, WaitNotices notices) {
        this.console = console;
        this.watch = new SyncWatch(console.messages(), notices);
        this.takeover = notices.takenOverBy(watch);
        this.display = new ProgressDisplay(console, () -> lines.get());
        display.begin();
    }

    @Override
    public void planning(ScanProgress progress) {
        lines = () -> {
            String scan = watch.text(progress);
            Optional<String> wait = watch.wait(Instant.now());
            return wait.isPresent() ? List.of(scan, wait.get()) : List.of(scan);
        };
    }

    @Override
    public void running(SyncPlan plan, SyncRun run) {
        long skipped = plan.skipped().size();
        lines = () -> {
            ProgressView view = watch.view(run.progress(), skipped);
            speed.note(System.nanoTime(), view.bytesDone());
            return new ProgressLines(console.messages()).of(view, speed);
        };
    }

    @Override
    public SyncListener listener() {
        return watch;
    }

    @Override
    public void close() {
        display.close();
        takeover.close();
    }
}
