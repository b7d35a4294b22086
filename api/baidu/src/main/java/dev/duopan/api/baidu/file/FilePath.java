package dev.duopan.api.baidu.file;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;

/**
 * One thing to delete: a plain text on the wire; servers also take an object with a {@code path}, which some clients send.
 *
 * @param path of the file or folder
 */
public record FilePath(@JsonValue String path) {
    /** Reads either form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static FilePath of(Object written) {
        Object path = written instanceof Map<?, ?> members ? members.get("path") : written;
        if (path instanceof String text) {
            return new FilePath(text);
        }
        throw new IllegalArgumentException("neither a path nor an object with one");
    }
}
