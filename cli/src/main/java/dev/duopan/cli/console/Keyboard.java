package dev.duopan.cli.console;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.TerminalBuilder.SystemOutput;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;

/**
 * The person at the terminal of this process whose results go elsewhere, such as to a file: standard input and the error output
 * are the terminal then, and standard output isn't, which the JVM's own console refuses.
 *
 * @param input what is typed
 * @param err where questions are shown
 */
record Keyboard(Input input, PrintStream err) {
    private static final String PROVIDER = "ffm";

    /** Asks for a line that isn't shown; nothing if nobody is there. The terminal is as before afterwards, and after Ctrl-C. */
    Optional<String> hidden(String question) {
        if (!isThere()) {
            return Optional.empty();
        }
        try (Terminal terminal = TerminalBuilder.builder()
                .provider(PROVIDER)
                .systemOutput(SystemOutput.ForcedSysErr)
                .dumb(false)
                .build()) {
            terminal.echo(false);
            Optional<String> line = ask(question);
            err.println();
            return line;
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Asks for a line that is shown; nothing if nobody is there. */
    Optional<String> shown(String question) {
        return isThere() ? ask(question) : Optional.empty();
    }

    private Optional<String> ask(String question) {
        err.print(question);
        err.flush();
        return input.line();
    }

    private static boolean isThere() {
        try {
            TerminalProvider provider = TerminalProvider.load(PROVIDER);
            return provider.isSystemStream(SystemStream.Input) && provider.isSystemStream(SystemStream.Error);
        } catch (IOException | RuntimeException | LinkageError e) {
            return false;
        }
    }
}
