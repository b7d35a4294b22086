package dev.duopan.cli.server;

import dev.duopan.cli.console.Environment;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where settings are found. */
@FunctionalInterface
interface SettingSource {
    /**
     * What is set.
     *
     * @param origin where, as a message names it
     */
    record Found(String text, String origin) {}

    Optional<Found> find(SettingKey key);

    /** What was said on the command line. */
    static SettingSource ofOptions(Map<SettingKey, String> options) {
        return key -> Optional.ofNullable(options.get(key)).map(text -> new Found(text, key.option()));
    }

    /** What is said by environment variables. */
    static SettingSource of(Environment environment) {
        return key -> environment.variable(key.variable()).map(text -> new Found(text, key.variable()));
    }

    /** What the first says, else the second, and so on. */
    static SettingSource inOrder(List<SettingSource> sources) {
        return key ->
                sources.stream().flatMap(source -> source.find(key).stream()).findFirst();
    }
}
