package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** Whether the traffic limit of a share counts. */
public enum TrafficLimitSwitch {
    /** It doesn't. */
    OFF(1),
    /** It does. */
    ON(2);

    private final int code;

    TrafficLimitSwitch(int code) {
        this.code = code;
    }

    /** Returns the number on the wire. */
    @JsonValue
    public int code() {
        return code;
    }

    /** Returns the choice of a number. */
    @JsonCreator
    public static TrafficLimitSwitch of(int code) {
        return Arrays.stream(values())
                .filter(choice -> choice.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no traffic limit switch has number " + code));
    }
}
