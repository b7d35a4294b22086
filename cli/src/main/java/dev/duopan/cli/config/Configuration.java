package dev.duopan.cli.config;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.Environment;
import dev.duopan.cli.console.Messages;
import dev.duopan.cli.console.Overrides;
import dev.duopan.cli.server.ServerConfigReader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Everything that people set for a call of the command: what the command line sets counts before a variable, a variable
 * before the configuration file.
 *
 * <p>The file is what {@code --config} names, else {@code DUOPAN_CONFIG}, else {@code config.toml} in the folder of Duopan's
 * settings, which needn't exist.
 */
public final class Configuration implements SettingSource {
    private static final String VARIABLE = "DUOPAN_CONFIG";

    private final Path file;
    private final Optional<SettingFile> content;
    private final SettingSource sources;
    private final SettingValues values;

    private Configuration(Path file, Optional<SettingFile> content, SettingSource given, SettingValues values) {
        this.file = file;
        this.content = content;
        this.values = values;
        List<SettingSource> order = new ArrayList<>(List.of(given));
        content.ifPresent(order::add);
        this.sources = SettingSource.inOrder(order);
    }

    /**
     * Reads what is set for a command.
     *
     * @throws DuopanException of kind INVALID if the file isn't TOML or something is set that isn't known, NOT_FOUND if a file
     *     is named that isn't there, UNAVAILABLE if it can't be read
     */
    public static Configuration of(Console console) {
        return of(console.environment(), console.messages());
    }

    /** Returns a configuration in which nothing is set. */
    public static Configuration unset() {
        return new Configuration(
                Path.of(""), Optional.empty(), key -> Optional.empty(), new SettingValues(Messages.in(Locale.ENGLISH)));
    }

    static Configuration of(Environment environment, Messages messages) {
        SettingSource given = SettingSource.inOrder(
                List.of(GivenSettings.of(environment.overrides(), messages), SettingSource.of(environment)));
        Path file = file(environment, messages);
        Optional<SettingFile> content = isNamed(environment) || Files.exists(file)
                ? Optional.of(SettingFile.read(file, known(), messages))
                : Optional.empty();
        return new Configuration(file, content, given, new SettingValues(messages));
    }

    /**
     * Returns the language of messages in an environment: that of its own if nothing usable is set. Whoever reads the whole
     * configuration is told what is wrong with it.
     */
    public static Locale language(Environment environment) {
        try {
            return of(environment, Messages.in(environment.language()))
                    .find(Preference.LANGUAGE, SettingValues::language)
                    .orElse(environment.language());
        } catch (DuopanException e) {
            return environment.language();
        }
    }

    /** Returns every key that a file may set. */
    static List<SettingKey> known() {
        return Stream.of(Preference.keys(), RemotePreference.keys(), ServerConfigReader.keys().stream())
                .flatMap(keys -> keys)
                .toList();
    }

    /**
     * Returns where the configuration file is or would be.
     *
     * @throws DuopanException of kind INVALID if what names it can't be a path
     */
    public static Path file(Environment environment, Messages messages) {
        return named(environment.overrides().named(), Overrides.CONFIG, messages)
                .or(() -> named(environment.variable(VARIABLE), VARIABLE, messages))
                .orElseGet(() -> environment.configuration().resolve("config.toml"));
    }

    private static Optional<Path> named(Optional<String> path, String origin, Messages messages) {
        try {
            return path.map(Path::of);
        } catch (InvalidPathException e) {
            throw new DuopanException(ErrorKind.INVALID, messages.text("config.path", origin, path.orElse("")), e);
        }
    }

    private static boolean isNamed(Environment environment) {
        return environment
                .overrides()
                .named()
                .or(() -> environment.variable(VARIABLE))
                .isPresent();
    }

    /** Returns where the configuration file is or would be. */
    public Path file() {
        return file;
    }

    /** Says whether there is a configuration file. */
    public boolean hasFile() {
        return content.isPresent();
    }

    /** Returns the remotes for which the file sets something, whether they exist or not, in its order. */
    Stream<String> fileRemotes() {
        return fileKeys().stream()
                .map(SettingKey::remote)
                .flatMap(Optional::stream)
                .distinct();
    }

    /** Returns the keys that the file sets. */
    Set<SettingKey> fileKeys() {
        return content.map(SettingFile::keys).orElseGet(LinkedHashSet::new);
    }

    @Override
    public Optional<Found> find(SettingKey key) {
        return sources.find(key);
    }

    /** Returns what a preference is set to; nothing if it isn't. The meaning may refuse the value. */
    public <T> Optional<T> find(Preference preference, BiFunction<SettingValues, Found, T> meaning) {
        return find(preference.key()).map(found -> meaning.apply(values, found));
    }

    /** Returns what is set for a remote; nothing if it isn't. The meaning may refuse the value. */
    public <T> Optional<T> find(
            RemotePreference preference, String remote, BiFunction<SettingValues, Found, T> meaning) {
        return find(preference.of(remote)).map(found -> meaning.apply(values, found));
    }

    /**
     * Checks every value that is set.
     *
     * @param remotes that exist; those that the file names are checked too
     * @throws DuopanException of kind INVALID for the first that makes no sense
     */
    void check(List<String> remotes) {
        Stream.of(Preference.values()).forEach(preference -> find(preference, preference::read));
        Stream.concat(remotes.stream(), fileRemotes()).distinct().forEach(this::check);
    }

    private void check(String remote) {
        for (RemotePreference preference : RemotePreference.values()) {
            find(preference, remote, preference::read);
        }
    }
}
