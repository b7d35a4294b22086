package dev.duopan.cli.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a command line sets for this call, before it is parsed: even the language of its help depends on it.
 *
 * @param config the configuration file that {@code --config} names; null without it
 * @param settings each {@code KEY=VALUE} that {@code --set} gives, in order
 */
public record Overrides(@Nullable String config, List<String> settings) {
    /** The name of the option for the configuration file. */
    public static final String CONFIG = "--config";

    /** The name of the option for single settings. */
    public static final String SET = "--set";

    /** Nothing is set. */
    public static final Overrides NONE = new Overrides(null, List.of());

    /** Overrides with their own copy of the settings. */
    public Overrides {
        settings = List.copyOf(settings);
    }

    /** Finds them among the arguments of a command line; what follows a {@code --} isn't an option. */
    public static Overrides among(String... arguments) {
        List<String> words = Arrays.asList(arguments);
        int end = words.contains("--") ? words.indexOf("--") : words.size();
        List<String> options = words.subList(0, end);
        List<String> files = valuesOf(CONFIG, options);
        return new Overrides(files.isEmpty() ? null : files.getLast(), valuesOf(SET, options));
    }

    /** Returns the configuration file; nothing if none was named. */
    public Optional<String> named() {
        return Optional.ofNullable(config);
    }

    private static List<String> valuesOf(String option, List<String> words) {
        List<String> values = new ArrayList<>();
        for (int index = 0; index < words.size(); index++) {
            String word = words.get(index);
            if (word.startsWith(option + "=")) {
                values.add(word.substring(option.length() + 1));
            } else if (word.equals(option) && index + 1 < words.size()) {
                index++;
                values.add(words.get(index));
            }
        }
        return values;
    }
}
