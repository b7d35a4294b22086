package dev.duopan.cli.console;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.SignalHandler;
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
        try (Terminal terminal = terminal()) {
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

    /** One that isn't asked what it can do: its answer would be taken for typed text. */
    private static Terminal terminal() throws IOException {
        Charset charset = StandardCharsets.UTF_8;
        SignalHandler usual = SignalHandler.SIG_DFL;
        return TerminalProvider.load(PROVIDER)
                .sysTerminal(
                        "duopan", "dumb", false, charset, charset, charset, false, usual, true, SystemStream.Error);
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
