package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/**
 * How far copies are.
 *
 * @param taskId the task
 * @param status what is going on
 */
public record CopyProgress(
        @JsonProperty("taskId") long taskId,
        @JsonProperty("status") Status status) {
    /** What is going on; a number on the wire (docs/wire/123pan.md section 8). */
    public enum Status {
        /** Nothing yet. */
        WAITING(0),
        /** Copies are being made. */
        RUNNING(1),
        /** Everything is copied. */
        DONE(2),
        /** Something couldn't be copied. */
        FAILED(3);

        private final int code;

        Status(int code) {
            this.code = code;
        }

        /** Returns the number on the wire. */
        @JsonValue
        public int code() {
            return code;
        }

        /** Returns the status of a number. */
        @JsonCreator
        public static Status of(int code) {
            return Arrays.stream(values())
                    .filter(status -> status.code == code)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no copy has status " + code));
        }
    }

    /** Tells whether nothing will change any more. */
    @JsonIgnore
    public boolean isFinal() {
        return status == Status.DONE || status == Status.FAILED;
    }
}
