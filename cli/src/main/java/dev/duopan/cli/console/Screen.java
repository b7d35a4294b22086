package dev.duopan.cli.console;

import java.io.IOException;
import java.util.OptionalInt;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;

/** The terminal to which the error output leads, if it is one that can repaint its lines. */
@FunctionalInterface
public interface Screen {
    /** There is no terminal. */
    Screen NONE = OptionalInt::empty;

    /** Returns how many columns it has now; empty if there is no terminal. */
    OptionalInt columns();

    /** Returns the terminal of this very process. */
    static Screen ofProcess(Environment environment) {
        boolean dumb = environment.variable("TERM").filter("dumb"::equals).isPresent();
        return dumb ? NONE : Screen::columnsOfProcess;
    }

    private static OptionalInt columnsOfProcess() {
        try {
            TerminalProvider provider = TerminalProvider.load("ffm");
            int width =
                    provider.isSystemStream(SystemStream.Error) ? provider.systemStreamWidth(SystemStream.Error) : 0;
            return width > 0 ? OptionalInt.of(width) : OptionalInt.empty();
        } catch (IOException | RuntimeException | LinkageError e) {
            return OptionalInt.empty();
        }
    }
}
