package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/**
 * Names of folders to be made. The documents call it a list and clients send a text, so one name is sent as a text, several
 * are sent as a list, and both are understood (docs/wire/123pan.md section 4.11).
 *
 * @param names at least one
 */
public record FolderNames(List<String> names) {
    /** Names in a list of their own. */
    public FolderNames {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("at least one folder must be named");
        }
    }

    /** One name. */
    public static FolderNames of(String name) {
        return new FolderNames(List.of(name));
    }

    /** Reads a text, or a list of texts. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static FolderNames read(Object value) {
        return value instanceof List<?> list
                ? new FolderNames(list.stream().map(FolderNames::text).toList())
                : of(text(value));
    }

    private static String text(Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("a name is a text");
    }

    /** Returns what is sent. */
    @JsonValue
    Object written() {
        return names.size() == 1 ? names.getFirst() : names;
    }
}
