package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** Whether the list of forbidden addresses counts. */
public enum ForbiddenIpStatus {
    /** Links can't be used from the addresses. */
    ON(1),
    /** The list is kept and doesn't count. */
    OFF(2);

    private final int code;

    ForbiddenIpStatus(int code) {
        this.code = code;
    }

    /** Returns the number on the wire. */
    @JsonValue
    public int code() {
        return code;
    }

    /** Returns the status of a number. */
    @JsonCreator
    public static ForbiddenIpStatus of(int code) {
        return Arrays.stream(values())
                .filter(status -> status.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no status of forbidden addresses has number " + code));
    }
}
