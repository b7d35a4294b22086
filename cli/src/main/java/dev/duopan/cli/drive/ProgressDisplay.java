package dev.duopan.cli.drive;

import dev.duopan.cli.console.Console;
import dev.duopan.drive.transfer.Transfer;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Paints the progress of a transfer on the terminal until it is closed; does nothing without a terminal. */
final class ProgressDisplay implements AutoCloseable {
    private static final long PAUSE_MILLIS = 200;
    private static final String ESCAPE = "\u001b[";
    private static final String CLEAR_BELOW = ESCAPE + "J";

    private final Console console;
    private final Transfer transfer;
    private final TransferWatch watch;
    private final Speed speed = new Speed();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread painter;
    private int painted;

    ProgressDisplay(Console console, Transfer transfer, TransferWatch watch) {
        this.console = console;
        this.transfer = transfer;
        this.watch = watch;
        this.painter = Thread.ofVirtual().name("progress").unstarted(this::paintUntilClosed);
    }

    void begin() {
        if (console.screen().columns().isPresent()) {
            painter.start();
        }
    }

    private void paintUntilClosed() {
        try {
            while (!closed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                console.screen().columns().ifPresent(this::paint);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        erase();
    }

    private void paint(int columns) {
        speed.note(System.nanoTime(), transfer.progress().bytesDone());
        List<String> lines =
                new ProgressLines(console.messages(), columns).of(transfer.progress(), speed, watch.underWay());
        console.err().print(home() + CLEAR_BELOW + String.join("\n", lines));
        console.err().flush();
        painted = lines.size();
    }

    private String home() {
        return painted > 1 ? "\r" + ESCAPE + (painted - 1) + "A" : "\r";
    }

    private void erase() {
        console.err().print(painted > 0 ? home() + CLEAR_BELOW : "");
        console.err().flush();
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            painter.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
