package dev.duopan.cli.remote;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/** Remotes as TOML: one table a remote, under {@code remotes}. */
final class RemoteFormat {
    private static final String HEAD = "# Written by duopan. It holds secrets: keep it to yourself.\n";
    private static final String TABLE = "remotes";
    private static final String TYPE = "type";
    private static final String UNREADABLE = "%s can't be read: %s; repair or remove it";
    private static final Pattern NOT_LITERAL = Pattern.compile("[\\\\\"\\p{Cntrl}]");

    private RemoteFormat() {}

    static String write(SortedMap<String, Remote> remotes) {
        return remotes.values().stream().map(RemoteFormat::table).collect(Collectors.joining("", HEAD, ""));
    }

    private static String table(Remote remote) {
        String settings = remote.settings().entrySet().stream()
                .map(entry -> line(entry.getKey().key(), entry.getValue()))
                .collect(Collectors.joining());
        return "\n[%s.%s]\n%s%s"
                .formatted(
                        TABLE, quoted(remote.name()), line(TYPE, remote.type().id()), settings);
    }

    private static String line(String key, String value) {
        return key + " = " + quoted(value) + "\n";
    }

    /** TOML's basic strings and quoted keys share their escapes. */
    private static String quoted(String text) {
        return NOT_LITERAL
                .matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(escaped(found.group().charAt(0))))
                .transform(literal -> '"' + literal + '"');
    }

    private static String escaped(char character) {
        return character == '"' || character == '\\' ? "\\" + character : "\\u%04X".formatted((int) character);
    }

    /** Reads remotes; {@code source} names the text in messages. */
    static SortedMap<String, Remote> read(String text, String source) {
        TomlParseResult parsed = Toml.parse(text);
        if (parsed.hasErrors()) {
            throw invalid(UNREADABLE.formatted(source, parsed.errors().getFirst()));
        }
        try {
            return remotes(parsed);
        } catch (DuopanException e) {
            throw invalid(UNREADABLE.formatted(source, e.getMessage()));
        }
    }

    private static SortedMap<String, Remote> remotes(TomlTable parsed) {
        SortedMap<String, Remote> remotes = new TreeMap<>();
        for (String key : parsed.keySet()) {
            if (!key.equals(TABLE)) {
                throw invalid("'%s' has no meaning there".formatted(key));
            }
            TomlTable tables = tableAt(parsed, key);
            tables.keySet().forEach(name -> remotes.put(name, remote(name, tableAt(tables, name))));
        }
        return remotes;
    }

    private static Remote remote(String name, TomlTable table) {
        Remote remote = new Remote(name, RemoteType.of(textAt(table, TYPE)));
        for (String key : table.keySet()) {
            remote = key.equals(TYPE) ? remote : remote.with(Setting.of(key), textAt(table, key));
        }
        return remote;
    }

    private static TomlTable tableAt(TomlTable parent, String key) {
        if (parent.get(List.of(key)) instanceof TomlTable table) {
            return table;
        }
        throw invalid("'%s' isn't a table".formatted(key));
    }

    private static String textAt(TomlTable parent, String key) {
        if (parent.get(List.of(key)) instanceof String text) {
            return text;
        }
        throw invalid("'%s' is missing or isn't a string".formatted(key));
    }

    private static DuopanException invalid(String message) {
        return new DuopanException(ErrorKind.INVALID, message);
    }
}
