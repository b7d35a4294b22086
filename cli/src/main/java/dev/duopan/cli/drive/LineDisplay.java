package dev.duopan.cli.drive;

import dev.duopan.cli.console.ByteSize;
import dev.duopan.cli.console.Console;
import dev.duopan.cli.remote.WaitNotices;
import dev.duopan.drive.sync.ScanProgress;
import dev.duopan.drive.sync.SyncListener;
import dev.duopan.drive.sync.SyncPlan;
import dev.duopan.drive.sync.SyncRun;
import java.time.Duration;
import java.util.function.Supplier;

/** A plain line on the error output every so often. Waits for the provider have lines of their own. */
final class LineDisplay implements SyncDisplay {
    private final Console console;
    private final SyncWatch watch;
    private final Speed speed = new Speed();
    private final Ticker ticker;
    private volatile Supplier<String> line = () -> "";

    LineDisplay(Console console, WaitNotices notices, Duration pause) {
        this.console = console;
        this.watch = new SyncWatch(console.messages(), notices);
        this.ticker = new Ticker(pause, () -> console.say(line.get()));
    }

    @Override
    public void planning(ScanProgress progress) {
        line = () -> watch.text(progress);
    }

    @Override
    public void running(SyncPlan plan, SyncRun run) {
        long skipped = plan.skipped().size();
        speed.note(System.nanoTime(), 0);
        line = () -> line(watch.view(run.progress(), skipped));
    }

    private String line(ProgressView view) {
        speed.note(System.nanoTime(), view.bytesDone());
        return console.messages()
                .text(
                        "drive.sync.line",
                        view.percent(),
                        ByteSize.format(view.bytesDone()),
                        ByteSize.format(view.bytes()),
                        ByteSize.format(speed.bytesPerSecond()),
                        ProgressLines.left(view, speed),
                        view.filesDone(),
                        console.messages().count("files", view.files()),
                        view.notes().getFirst());
    }

    @Override
    public SyncListener listener() {
        return watch;
    }

    @Override
    public void close() {
        ticker.close();
    }
}
