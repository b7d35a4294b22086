package dev.duopan.cli;

import dev.duopan.api.Secret;
import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.Environment;
import dev.duopan.cli.console.Input;
import dev.duopan.cli.console.Screen;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    /** Lets a person at the terminal answer every question of the next calls like that. */
    Terminal answering(String answer) {
        input = new Input() {
            @Override
            public InputStream stream() {
                return InputStream.nullInputStream();
            }

            @Override
            public Optional<Secret> typed(String question) {
                return Optional.empty();
            }

            @Override
            public Optional<String> answered(String question) {
                return Optional.of(answer);
            }
        };
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
