package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** How {@link ListFiles} searches. */
public enum SearchMode {
    /** Names that have words of the text. */
    FUZZY(0),
    /** Exactly this name. */
    EXACT(1);

    private final int code;

    SearchMode(int code) {
        this.code = code;
    }

    /** Returns the number on the wire. */
    @JsonValue
    public int code() {
        return code;
    }

    /** Returns the mode of a number. */
    @JsonCreator
    public static SearchMode of(int code) {
        return Arrays.stream(values())
                .filter(mode -> mode.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no search mode " + code));
    }
}
