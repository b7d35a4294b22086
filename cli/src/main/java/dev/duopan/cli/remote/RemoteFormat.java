package dev.duopan.cli.remote;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/**
 * Remotes as TOML: one table a remote, under {@code remotes}, with secrets as {@code {sealed = "…"}}; and what is to be known
 * of the key that opens them, under {@code key}.
 */
final class RemoteFormat {
    private static final String HEAD =
            "# Written by duopan. Its secrets are encrypted; keep it to yourself all the same.\n";
    private static final String TABLE = "remotes";
    private static final String TYPE = "type";
    private static final String SEALED = "sealed";
    private static final String KEY = "key";
    private static final String KIND = "kind";
    private static final String ID = "id";
    private static final String CHECK = "check";
    private static final String SALT = "argon2id-salt";
    private static final String MEMORY = "argon2id-memory";
    private static final String PASSES = "argon2id-passes";
    private static final String UNREADABLE = "%s can't be read: %s; repair or remove it";
    private static final Pattern KEY_ID = Pattern.compile("[0-9a-f]{8,64}");
    private static final Pattern NOT_LITERAL = Pattern.compile("[\\\\\"\\p{Cntrl}]");

    private RemoteFormat() {}

    static String write(StoreContent content) {
        String key = content.keyNote().map(RemoteFormat::key).orElse("");
        return content.remotes().values().stream()
                .map(RemoteFormat::table)
                .collect(Collectors.joining("", HEAD + key, ""));
    }

    private static String key(KeyNote key) {
        Stretching stretching = key.stretching();
        String passphrase = stretching == null
                ? ""
                : line(SALT, stretching.salt())
                        + "%s = %d\n%s = %d\n".formatted(MEMORY, stretching.memory(), PASSES, stretching.passes());
        return "\n[%s]\n%s%s%s%s"
                .formatted(KEY, line(KIND, key.kind().id()), line(ID, key.id()), passphrase, line(CHECK, key.check()));
    }

    private static String table(StoredRemote remote) {
        Remote visible = remote.visible();
        StringBuilder lines = new StringBuilder("\n[%s.%s]\n".formatted(TABLE, quoted(visible.name())));
        lines.append(line(TYPE, visible.type().id()));
        visible.settings().forEach((setting, value) -> lines.append(line(setting.key(), value)));
        new TreeMap<>(remote.sealed())
                .forEach((setting, value) ->
                        lines.append("%s = {%s = %s}\n".formatted(setting.key(), SEALED, quoted(value))));
        return lines.toString();
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
    static StoreContent read(String text, String source) {
        TomlParseResult parsed = Toml.parse(text);
        if (parsed.hasErrors()) {
            throw invalid(UNREADABLE.formatted(source, parsed.errors().getFirst()));
        }
        try {
            return content(parsed);
        } catch (DuopanException e) {
            throw invalid(UNREADABLE.formatted(source, e.getMessage()));
        }
    }

    private static StoreContent content(TomlTable parsed) {
        for (String name : parsed.keySet()) {
            if (!name.equals(TABLE) && !name.equals(KEY)) {
                throw invalid("'%s' has no meaning there".formatted(name));
            }
        }
        KeyNote key = parsed.contains(KEY) ? key(tableAt(parsed, KEY)) : null;
        List<StoredRemote> remotes = new ArrayList<>();
        if (parsed.contains(TABLE)) {
            TomlTable tables = tableAt(parsed, TABLE);
            tables.keySet().forEach(name -> remotes.add(remote(name, tableAt(tables, name))));
        }
        return StoreContent.of(key, remotes);
    }

    private static KeyNote key(TomlTable table) {
        KeyKind kind = KeyKind.of(textAt(table, KIND));
        Stretching stretching = kind == KeyKind.PASSPHRASE
                ? new Stretching(textAt(table, SALT), numberAt(table, MEMORY), numberAt(table, PASSES))
                : null;
        String id = textAt(table, ID);
        if (!KEY_ID.matcher(id).matches()) {
            throw invalid("'%s' can't be the id of a key".formatted(id));
        }
        return new KeyNote(kind, id, stretching, textAt(table, CHECK));
    }

    private static StoredRemote remote(String name, TomlTable table) {
        Remote visible = new Remote(name, RemoteType.of(textAt(table, TYPE)));
        Map<Setting, String> sealed = new EnumMap<>(Setting.class);
        for (String key : table.keySet()) {
            if (table.get(List.of(key)) instanceof TomlTable value) {
                sealed.put(Setting.of(key), textAt(value, SEALED));
            } else if (!key.equals(TYPE)) {
                visible = visible.with(Setting.of(key), textAt(table, key));
            }
        }
        return new StoredRemote(visible, sealed);
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

    private static int numberAt(TomlTable parent, String key) {
        if (parent.get(List.of(key)) instanceof Long number && number == number.intValue()) {
            return number.intValue();
        }
        throw invalid("'%s' is missing or isn't a number".formatted(key));
    }

    private static DuopanException invalid(String message) {
        return new DuopanException(ErrorKind.INVALID, message);
    }
}
