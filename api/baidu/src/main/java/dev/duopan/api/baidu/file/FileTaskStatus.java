package dev.duopan.api.baidu.file;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** How far a task is that changes files. */
public enum FileTaskStatus {
    /** It hasn't begun. */
    PENDING,
    /** It goes on. */
    RUNNING,
    /** Every item was changed. */
    SUCCESS,
    /** Some items weren't changed. */
    FAILED;

    /** Reads a status; one that nobody knows counts as running. */
    @JsonCreator
    public static FileTaskStatus of(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word().equalsIgnoreCase(word))
                .findFirst()
                .orElse(RUNNING);
    }

    /** Returns the word on the wire. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns whether nothing will change any more. */
    public boolean isFinal() {
        return this == SUCCESS || this == FAILED;
    }
}
