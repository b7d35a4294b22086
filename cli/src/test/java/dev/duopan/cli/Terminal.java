package dev.duopan.cli;

import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.Environment;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Calls commands as a person with the given home folder would, and keeps what they print. */
final class Terminal {
    private final Environment environment;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    Terminal(Path home, Locale language) {
        this.environment = new Environment(Map.of(), home, language);
    }

    Terminal(Path home) {
        this(home, Locale.ENGLISH);
    }

    Environment environment() {
        return environment;
    }

    Console console() {
        return new Console(new PrintWriter(out), new PrintWriter(err), environment);
    }

    int call(String... arguments) {
        return Main.run(console(), arguments);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}
