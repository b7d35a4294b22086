package dev.duopan.cli.remote;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Secret;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A drive that a person gave a name. Its {@code toString} hides secrets.
 *
 * @param name 1 to 64 letters (of any script), digits, dots, underscores and hyphens, the first a letter or digit; it is what
 *     stands before the colon of {@code REMOTE:PATH}
 * @param type what it speaks
 * @param settings what is remembered about it
 */
public record Remote(String name, RemoteType type, Map<Setting, String> settings) {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]{0,63}");

    /**
     * A remote with its own copy of the settings.
     *
     * @throws DuopanException of kind INVALID if the name isn't allowed
     */
    public Remote {
        if (!NAME.matcher(name).matches()) {
            throw new DuopanException(
                    ErrorKind.INVALID,
                    "'%s' can't name a remote: use 1 to 64 letters, digits, '.', '_' and '-', a letter or digit first"
                            .formatted(name));
        }
        EnumMap<Setting, String> copy = new EnumMap<>(Setting.class);
        copy.putAll(settings);
        settings = Collections.unmodifiableMap(copy);
    }

    /** A remote of which nothing but its type is known. */
    public Remote(String name, RemoteType type) {
        this(name, type, Map.of());
    }

    /** Returns the value of a setting; nothing if there is none. */
    public Optional<String> get(Setting setting) {
        return Optional.ofNullable(settings.get(setting));
    }

    /** Returns the value of a setting that must not be seen; nothing if there is none. */
    public Optional<Secret> secret(Setting setting) {
        return get(setting).map(Secret::of);
    }

    /** Returns the same remote with another value of a setting. */
    public Remote with(Setting setting, String value) {
        return with(setting, Optional.of(value));
    }

    /** Returns the same remote with another value of a setting, or without it. */
    Remote with(Setting setting, Optional<String> value) {
        EnumMap<Setting, String> changed = new EnumMap<>(Setting.class);
        changed.putAll(settings);
        changed.remove(setting);
        value.ifPresent(text -> changed.put(setting, text));
        return new Remote(name, type, changed);
    }

    /** Returns the same remote without a setting. */
    Remote without(Setting setting) {
        return with(setting, Optional.empty());
    }

    @Override
    public String toString() {
        return settings.entrySet().stream()
                .map(entry -> entry.getKey().key() + "=" + (entry.getKey().secret() ? "***" : entry.getValue()))
                .collect(Collectors.joining(", ", name + " (" + type + "){", "}"));
    }
}
