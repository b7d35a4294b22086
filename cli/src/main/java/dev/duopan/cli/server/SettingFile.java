package dev.duopan.cli.server;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.console.Messages;
import dev.duopan.cli.console.Suggestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/** A configuration file: TOML with tables of texts, numbers, booleans and lists of them. */
final class SettingFile implements SettingSource {
    private final Path file;
    private final Messages messages;
    private final Map<SettingKey, String> settings = new HashMap<>();

    private SettingFile(Path file, Messages messages) {
        this.file = file;
        this.messages = messages;
    }

    /**
     * Reads a file that may set the given keys.
     *
     * @throws DuopanException of kind NOT_FOUND if there is no such file, INVALID if it isn't TOML or sets anything else,
     *     UNAVAILABLE if it can't be read
     */
    static SettingFile read(Path file, Collection<SettingKey> keys, Messages messages) {
        SettingFile read = new SettingFile(file, messages);
        TomlParseResult parsed = Toml.parse(read.text());
        if (parsed.hasErrors()) {
            throw read.failure(
                    ErrorKind.INVALID, "config.not-toml", parsed.errors().getFirst());
        }
        parsed.keySet().forEach(table -> read.take(table, parsed.get(List.of(table)), keys));
        return read;
    }

    private String text() {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw failure(ErrorKind.NOT_FOUND, "config.missing");
        } catch (IOException e) {
            throw failure(ErrorKind.UNAVAILABLE, "config.unreadable", e.getMessage());
        }
    }

    private void take(String table, @Nullable Object value, Collection<SettingKey> keys) {
        if (value instanceof TomlTable settings && keys.stream().anyMatch(key -> isAlike(key.table(), table))) {
            settings.keySet().forEach(name -> take(find(table, name, keys), settings.get(List.of(name))));
        } else {
            throw unknown(table, keys.stream().map(SettingKey::table).distinct().toList());
        }
    }

    private SettingKey find(String table, String name, Collection<SettingKey> keys) {
        return keys.stream()
                .filter(key -> isAlike(key.table(), table) && isAlike(key.name(), name))
                .findFirst()
                .orElseThrow(() -> unknown(
                        table + "." + name,
                        keys.stream().map(SettingKey::dotted).toList()));
    }

    private static boolean isAlike(String known, String written) {
        return known.equals(written.replace('_', '-'));
    }

    private void take(SettingKey key, @Nullable Object value) {
        settings.put(key, key.list() ? listed(key, value) : single(key, value));
    }

    private String listed(SettingKey key, @Nullable Object value) {
        return value instanceof TomlArray array
                ? array.toList().stream().map(entry -> single(key, entry)).collect(Collectors.joining(","))
                : single(key, value);
    }

    private String single(SettingKey key, @Nullable Object value) {
        if (value == null || value instanceof TomlTable || value instanceof TomlArray) {
            throw failure(ErrorKind.INVALID, "config.not-a-value", key.dotted());
        }
        return value.toString();
    }

    private DuopanException unknown(String name, Collection<String> known) {
        String suggestion = Suggestion.nearest(name, known)
                .map(word -> "; " + messages.text("duopan.did-you-mean", word))
                .orElse("");
        return new DuopanException(
                ErrorKind.INVALID, messages.text("config.unknown", file, name, String.join(", ", known)) + suggestion);
    }

    private DuopanException failure(ErrorKind kind, String message, @Nullable Object... values) {
        Object[] all = Stream.concat(Stream.of(file), Arrays.stream(values)).toArray();
        return new DuopanException(kind, messages.text(message, all));
    }

    @Override
    public Optional<Found> find(SettingKey key) {
        return Optional.ofNullable(settings.get(key)).map(text -> new Found(text, file + ", " + key.dotted()));
    }
}
