package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** Who may fetch from a share at its owner's expense (docs/wire/123pan.md section 4.7). */
public enum TrafficSwitch {
    /** Nobody. */
    NOBODY(1, false, false),
    /** Visitors who aren't logged in. */
    GUESTS(2, true, false),
    /** Visitors whose own traffic is used up. */
    OVER_QUOTA(3, false, true),
    /** Both. */
    BOTH(4, true, true);

    private final int code;
    private final boolean guests;
    private final boolean overQuota;

    TrafficSwitch(int code, boolean guests, boolean overQuota) {
        this.code = code;
        this.guests = guests;
        this.overQuota = overQuota;
    }

    /** Returns the number on the wire. */
    @JsonValue
    public int code() {
        return code;
    }

    /** Returns whether visitors may who aren't logged in. */
    public boolean guests() {
        return guests;
    }

    /** Returns whether visitors may whose own traffic is used up. */
    public boolean overQuota() {
        return overQuota;
    }

    /** Returns the choice of a number. */
    @JsonCreator
    public static TrafficSwitch of(int code) {
        return Arrays.stream(values())
                .filter(choice -> choice.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no traffic switch has number " + code));
    }

    /** Returns the choice that allows just that. */
    public static TrafficSwitch of(boolean guests, boolean overQuota) {
        return Arrays.stream(values())
                .filter(choice -> choice.guests == guests && choice.overQuota == overQuota)
                .findFirst()
                .orElseThrow();
    }
}
