package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** After how many days a share ends. */
public enum ShareExpiry {
    /** It doesn't end. */
    NEVER(0),
    /** After a day. */
    DAY(1),
    /** After seven days. */
    WEEK(7),
    /** After thirty days. */
    MONTH(30);

    private final int days;

    ShareExpiry(int days) {
        this.days = days;
    }

    /** Returns the days; 0 for never. */
    @JsonValue
    public int days() {
        return days;
    }

    /** Returns the choice of so many days. */
    @JsonCreator
    public static ShareExpiry of(int days) {
        return Arrays.stream(values())
                .filter(choice -> choice.days == days)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no share can end after %d days".formatted(days)));
    }
}
