package dev.duopan.cli.console;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What surrounds a command: the variables and the home folder of its process, and the language of the person who calls it.
 *
 * @param variables the environment variables
 * @param home the home folder
 * @param language the language of messages
 * @param overrides what the command line sets for this call, whatever else is set
 */
public record Environment(Map<String, String> variables, Path home, Locale language, Overrides overrides) {
    /** An environment with its own copy of the variables. */
    public Environment {
        variables = Map.copyOf(variables);
    }

    /** An environment in which the command line sets nothing. */
    public Environment(Map<String, String> variables, Path home, Locale language) {
        this(variables, home, language, Overrides.NONE);
    }

    /** Returns the same environment with what the command line sets. */
    public Environment with(Overrides given) {
        return new Environment(variables, home, language, given);
    }

    /** Returns the same environment in another language. */
    public Environment in(Locale another) {
        return new Environment(variables, home, another, overrides);
    }

    /** Returns the environment of this very process. */
    public static Environment ofProcess() {
        return new Environment(System.getenv(), homeOfProcess(), Locale.getDefault(Locale.Category.DISPLAY));
    }

    /** The JVM asks the system's list of users, but a shell's {@code ~} is what the variable says. */
    private static Path homeOfProcess() {
        return Optional.ofNullable(System.getenv("HOME"))
                .filter(home -> home.startsWith("/"))
                .map(Path::of)
                .orElseGet(() -> Path.of(Objects.requireNonNull(System.getProperty("user.home"), "user.home is null")));
    }

    /** Returns the value of a variable; nothing if it isn't set or is empty. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
    }

    /** Returns the folder of Duopan's own settings and credentials, by the XDG rules; it may not exist yet. */
    public Path configuration() {
        return xdg("XDG_CONFIG_HOME", ".config");
    }

    /** Returns the folder of state that should survive a restart, by the XDG rules; it may not exist yet. */
    public Path state() {
        return xdg("XDG_STATE_HOME", ".local/state");
    }

    /** Returns the folder of data that people keep, by the XDG rules; it may not exist yet. */
    public Path data() {
        return xdg("XDG_DATA_HOME", ".local/share");
    }

    /** The XDG rules say that a relative path in a variable is to be ignored. */
    private Path xdg(String variable, String underHome) {
        return variable(variable)
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElseGet(() -> home.resolve(underHome))
                .resolve("duopan");
    }
}
