package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** How far a copy into the image bed is (docs/wire/123pan.md sections 4.11 and 8). */
public enum ImageCopyStatus {
    /** It is being done. */
    RUNNING(1),
    /** It was worked off. */
    DONE(2),
    /** It ended before that, or nothing could be copied. */
    FAILED(3),
    /** It waits for others. */
    WAITING(4);

    private final int code;

    ImageCopyStatus(int code) {
        this.code = code;
    }

    /** Returns the number on the wire. */
    @JsonValue
    public int code() {
        return code;
    }

    /** Returns the status of a number. */
    @JsonCreator
    public static ImageCopyStatus of(int code) {
        return Arrays.stream(values())
                .filter(status -> status.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no status of a copy has number " + code));
    }
}
