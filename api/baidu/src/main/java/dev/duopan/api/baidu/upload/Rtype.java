package dev.duopan.api.baidu.upload;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What happens when the path of an upload or of a new folder is taken. The page's numbering, not that of the Go SDK. */
public enum Rtype {
    /** The call fails with -8. */
    FAIL(0),
    /** The new file gets another name. */
    RENAME(1),
    /**
     * The new file gets another name unless its slices have the same md5 as those of the file there, cut alike: then nothing
     * changes. What counts are the md5s in {@link CreateFile}, because those of an announcement may be placeholders.
     */
    RENAME_IF_DIFFERENT(2),
    /** What is there is replaced. */
    OVERWRITE(3);

    private final int number;

    Rtype(int number) {
        this.number = number;
    }

    /** Returns the number on the wire. */
    @JsonValue
    public int number() {
        return number;
    }

    /**
     * Returns the meaning of a number.
     *
     * @throws IllegalArgumentException if it has none
     */
    @JsonCreator
    public static Rtype of(int number) {
        return Arrays.stream(values())
                .filter(rtype -> rtype.number == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("rtype is none of 0, 1, 2, 3"));
    }
}
