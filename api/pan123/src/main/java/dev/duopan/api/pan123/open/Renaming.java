package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * One new name; on the wire {@code id|name}, split at the first bar (docs/wire/123pan.md section 4.3).
 *
 * @param fileId what to rename
 * @param name its new name
 */
public record Renaming(long fileId, String name) {
    /** Refuses a name that isn't there at all. */
    public Renaming {
        Objects.requireNonNull(name, "a new name is written as id|name");
    }

    /** Reads what travels on the wire. */
    @JsonCreator
    public static Renaming parse(String text) {
        int bar = text.indexOf('|');
        if (bar < 0) {
            throw new IllegalArgumentException("a new name is written as id|name");
        }
        return new Renaming(Long.parseLong(text.substring(0, bar).strip()), text.substring(bar + 1));
    }

    @Override
    @JsonValue
    public String toString() {
        return fileId + "|" + name;
    }
}
