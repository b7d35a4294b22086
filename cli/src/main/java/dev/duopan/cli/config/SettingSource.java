package dev.duopan.cli.config;

import dev.duopan.cli.console.Environment;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where settings are found. */
@FunctionalInterface
public interface SettingSource {
    /**
     * What is set.
     *
     * @param text the value as it was written
     * @param origin where, as a message names it
     */
    record Found(String text, String origin) {}

    /** Returns what is set for a key; nothing if this source doesn't say. */
    Optional<Found> find(SettingKey key);

    /** Returns what was said by options of their own. */
    static SettingSource ofOptions(Map<SettingKey, String> options) {
        return key -> Optional.ofNullable(options.get(key)).map(text -> new Found(text, key.option()));
    }

    /** Returns what is said by environment variables. */
    static SettingSource of(Environment environment) {
        return key -> environment.variable(key.variable()).map(text -> new Found(text, key.variable()));
    }

    /** Returns what the first says, else the second, and so on. */
    static SettingSource inOrder(List<SettingSource> sources) {
        return key ->
                sources.stream().flatMap(source -> source.find(key).stream()).findFirst();
    }
}
