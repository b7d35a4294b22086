package dev.duopan.cli.config;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.console.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/** A configuration file: TOML with tables of texts, numbers, booleans and lists of them. */
public final class SettingFile implements SettingSource {
    private static final String REMOTES = "remote";

    private final Path file;
    private final KnownSettings known;
    private final Map<SettingKey, String> settings = new LinkedHashMap<>();

    private SettingFile(Path file, KnownSettings known) {
        this.file = file;
        this.known = known;
    }

    /**
     * Reads a file that may set the given keys.
     *
     * @throws DuopanException of kind NOT_FOUND if there is no such file, INVALID if it isn't TOML or sets anything else,
     *     UNAVAILABLE if it can't be read
     */
    public static SettingFile read(Path file, Collection<SettingKey> keys, Messages messages) {
        SettingFile read = new SettingFile(file, new KnownSettings(keys, messages));
        TomlParseResult parsed = Toml.parse(read.text());
        if (parsed.hasErrors()) {
            throw read.failure(
                    ErrorKind.INVALID, "config.not-toml", parsed.errors().getFirst());
        }
        parsed.keySet().forEach(table -> read.takeTable(table, parsed.get(List.of(table))));
        return read;
    }

    /** Returns the keys that the file sets, in its order. */
    public Set<SettingKey> keys() {
        return settings.keySet();
    }

    private String text() {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw failure(ErrorKind.NOT_FOUND, "config.missing");
        } catch (IOException e) {
            throw failure(ErrorKind.UNAVAILABLE, "config.unreadable", e.toString());
        }
    }

    private void takeTable(String table, @Nullable Object value) {
        if (value instanceof TomlTable remotes && table.equals(REMOTES)) {
            remotes.keySet().forEach(remote -> takeTable(SettingKey.tableOf(remote), remotes.get(List.of(remote))));
        } else if (value instanceof TomlTable written && known.hasTable(table)) {
            written.keySet().forEach(name -> take(known.find(table, name, where()), written.get(List.of(name))));
        } else {
            throw known.unknownTable(table, where());
        }
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

    private String where() {
        return known.messages().text("config.file", file);
    }

    private DuopanException failure(ErrorKind kind, String message, @Nullable Object... values) {
        Object[] all = Stream.concat(Stream.of(file), Arrays.stream(values)).toArray();
        return new DuopanException(kind, known.messages().text(message, all));
    }

    @Override
    public Optional<Found> find(SettingKey key) {
        return Optional.ofNullable(settings.get(key)).map(text -> new Found(text, file + ", " + key.dotted()));
    }
}
