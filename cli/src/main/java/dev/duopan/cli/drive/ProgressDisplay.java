package dev.duopan.cli.drive;

import dev.duopan.cli.console.Columns;
import dev.duopan.cli.console.Console;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Paints lines on the terminal, again and again until it is closed; does nothing without a terminal. */
final class ProgressDisplay implements AutoCloseable {
    private static final long PAUSE_MILLIS = 200;
    private static final String ESCAPE = "\u001b[";
    private static final String CLEAR_BELOW = ESCAPE + "J";
    /** What a terminal itself shows of Ctrl-C must not make a line go on in the next. */
    private static final int MARGIN = 3;

    private final Console console;
    private final Supplier<List<String>> lines;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread painter;
    private int painted;

    /**
     * Begins with nothing painted.
     *
     * @param lines makes the lines, which are cut where the terminal ends; called by one thread
     */
    ProgressDisplay(Console console, Supplier<List<String>> lines) {
        this.console = console;
        this.lines = lines;
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
        List<String> now = lines.get().stream()
                .map(line -> Columns.fit(line, columns - MARGIN))
                .toList();
        console.err().print(home() + CLEAR_BELOW + String.join("\n", now));
        console.err().flush();
        painted = now.size();
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
