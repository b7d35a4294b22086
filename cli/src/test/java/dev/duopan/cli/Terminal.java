package dev.duopan.cli;

import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.Environment;
import dev.duopan.cli.console.Input;
import dev.duopan.cli.console.Screen;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** Calls commands as a person with the given home folder would, and keeps what they print. */
final class Terminal {
    private final Environment environment;
    private Input input = Input.NONE;
    private Screen screen = Screen.NONE;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    Terminal(Path home, Locale language) {
        this(new Environment(Map.of(), home, language));
    }

    Terminal(Environment environment) {
        this.environment = environment;
    }

    Terminal(Path home) {
        this(home, Locale.ENGLISH);
    }

    /** Gives the next calls this text as standard input. */
    Terminal typing(String text) {
        input = Input.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /** Makes the error output of the next calls lead to a terminal of that width. */
    Terminal wide(int columns) {
        screen = () -> OptionalInt.of(columns);
        return this;
    }

    Environment environment() {
        return environment;
    }

    Console console() {
        return new Console(input, new PrintWriter(out), new PrintWriter(err), environment)
                .bytesTo(bytes)
                .on(screen);
    }

    int call(String... arguments) {
        return Main.run(console(), arguments);
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}
