package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * From where pictures are copied into the image bed; the documents know one value, as a text, and clients send a number
 * (docs/wire/123pan.md section 4.11).
 */
public enum ImageSource {
    /** The drive. */
    DRIVE;

    private static final String CODE = "1";

    /** Returns the text on the wire. */
    @JsonValue
    public String code() {
        return CODE;
    }

    /** Returns the source of a text. */
    @JsonCreator
    public static ImageSource of(String code) {
        if (!code.equals(CODE)) {
            throw new IllegalArgumentException("no source of pictures has number " + code);
        }
        return DRIVE;
    }
}
