package dev.duopan.cli.drive;

import dev.duopan.cli.console.Columns;
import dev.duopan.cli.console.Console;
import dev.duopan.drive.OfflineState;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Shows how a task goes on: one line that changes on a terminal, else a line whenever there is something to tell. */
final class OfflineDisplay implements AutoCloseable {
    private static final String CLEAR_LINE = "\r\u001b[K";
    private static final int STEP = 10;

    private final Console console;
    private @Nullable OfflineState told;
    private boolean painted;

    OfflineDisplay(Console console) {
        this.console = console;
    }

    /** Shows a state in the given words; the last one is shown by others. */
    void show(OfflineState state, String words) {
        OptionalInt columns = console.screen().columns();
        if (columns.isPresent()) {
            console.err().print(CLEAR_LINE + Columns.fit(words, columns.getAsInt() - 1));
            console.err().flush();
            painted = true;
        } else if (!state.isFinal() && isNews(state)) {
            console.say(words);
            told = state;
        }
    }

    private boolean isNews(OfflineState state) {
        return told == null
                || told.status() != state.status()
                || (int) (state.percent() / STEP) != (int) (told.percent() / STEP);
    }

    @Override
    public void close() {
        if (painted) {
            console.err().print(CLEAR_LINE);
            console.err().flush();
        }
    }
}
