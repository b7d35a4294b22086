package dev.duopan.cli.config;

import dev.duopan.cli.config.SettingSource.Found;
import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.Table;
import dev.duopan.cli.remote.Remote;
import dev.duopan.cli.remote.RemoteStore;
import dev.duopan.cli.server.ServerConfigReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Shows what is set, where it was set, and what holds where nothing is. */
@Command
final class ConfigShowCommand implements Runnable {
    private final Console console;

    ConfigShowCommand(Console console) {
        this.console = console;
    }

    /**
     * A setting as programs see it.
     *
     * @param key its name in configuration files
     * @param value what holds; null if nothing does but the defaults of commands
     * @param origin where it was set; null for a default
     * @param variable the environment variable that would set it
     */
    record Entry(
            String key, @Nullable String value, @Nullable String origin, String variable) {}

    @Override
    public void run() {
        Configuration configuration = Configuration.of(console);
        List<Entry> entries = Stream.concat(
                        Stream.of(Preference.values()).map(preference -> entry(configuration, preference)),
                        Stream.concat(
                                        remotes(configuration).flatMap(ConfigShowCommand::keys),
                                        ServerConfigReader.keys().stream())
                                .flatMap(key -> entry(configuration, key).stream()))
                .toList();
        console.show(entries, () -> Table.format(entries.stream().map(this::row).toList()));
    }

    private Stream<String> remotes(Configuration configuration) {
        Stream<String> existing = RemoteStore.of(console).all().stream().map(Remote::name);
        return Stream.concat(existing, configuration.fileRemotes()).distinct();
    }

    private static Stream<SettingKey> keys(String remote) {
        return Stream.of(RemotePreference.values()).map(preference -> preference.of(remote));
    }

    private static Entry entry(Configuration configuration, Preference preference) {
        SettingKey key = preference.key();
        return entry(configuration, key)
                .orElseGet(() -> new Entry(
                        key.dotted(), preference.usual().isEmpty() ? null : preference.usual(), null, key.variable()));
    }

    private static Optional<Entry> entry(Configuration configuration, SettingKey key) {
        return configuration.find(key).map(found -> entry(key, found));
    }

    private static Entry entry(SettingKey key, Found found) {
        return new Entry(key.dotted(), found.text(), found.origin(), key.variable());
    }

    private List<String> row(Entry entry) {
        return List.of(
                entry.key(),
                entry.value() == null ? "-" : entry.value(),
                entry.origin() == null ? console.messages().text("config.default") : entry.origin());
    }
}
