package dev.duopan.api.pan123;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/**
 * What a file is, as far as its name tells (docs/wire/123pan.md section 4.2).
 *
 * <p>Samples of answers show 0, 1, 2, 3 and 10. As a filter p123client also lists 4 (audio again), 5 (other), 6 (safe box)
 * and 7 (favourites); nobody has seen those answered, so they read as {@link #UNKNOWN}.
 */
public enum FileCategory {
    /** Anything else, and every folder. */
    UNKNOWN(0),
    /** Sound. */
    AUDIO(1),
    /** Film. */
    VIDEO(2),
    /** Picture. */
    PICTURE(3),
    /** Archive such as zip. */
    ARCHIVE(10);

    private final int code;

    FileCategory(int code) {
        this.code = code;
    }

    /** Returns the number on the wire. */
    @JsonValue
    public int code() {
        return code;
    }

    /** Returns the category of a number; {@link #UNKNOWN} for a number that isn't known. */
    @JsonCreator
    public static FileCategory of(int code) {
        return Arrays.stream(values())
                .filter(category -> category.code == code)
                .findFirst()
                .orElse(UNKNOWN);
    }
}
