package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** How a fetch goes (docs/wire/123pan.md section 4.8). */
public enum OfflineStatus {
    /** It waits or runs. */
    RUNNING(0),
    /** It failed for good. */
    FAILED(1),
    /** The file is there. */
    DONE(2),
    /** An attempt failed; another follows. */
    RETRYING(3);

    private final int code;

    OfflineStatus(int code) {
        this.code = code;
    }

    /** Returns the number on the wire. */
    @JsonValue
    public int code() {
        return code;
    }

    /** Returns the status of a number. */
    @JsonCreator
    public static OfflineStatus of(int code) {
        return Arrays.stream(values())
                .filter(status -> status.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no fetch has the status " + code));
    }
}
