package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What an upload does if its name is taken in the folder (docs/wire/123pan.md section 6). */
public enum Duplicate {
    /** The upload is refused. */
    REFUSE(0),
    /** The new file gets a number: {@code name(1).ext}. */
    KEEP_BOTH(1),
    /** The new content takes the place of the old one; the file keeps its id. */
    OVERWRITE(2);

    private final int code;

    Duplicate(int code) {
        this.code = code;
    }

    /** Returns the number on the wire. */
    @JsonValue
    public int code() {
        return code;
    }

    /** Returns the choice of a number. */
    @JsonCreator
    public static Duplicate of(int code) {
        return Arrays.stream(values())
                .filter(choice -> choice.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no way to treat duplicates has number " + code));
    }
}
