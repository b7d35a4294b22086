package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a request of the image bed is about; the documents know one value (docs/wire/123pan.md section 4.11). */
public enum BusinessType {
    /** The image bed. */
    IMAGES;

    private static final int CODE = 1;

    /** Returns the number on the wire. */
    @JsonValue
    public int code() {
        return CODE;
    }

    /** Returns the type of a number. */
    @JsonCreator
    public static BusinessType of(int code) {
        if (code != CODE) {
            throw new IllegalArgumentException("no business type of the image bed has number " + code);
        }
        return IMAGES;
    }
}
