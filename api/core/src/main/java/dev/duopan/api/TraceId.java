package dev.duopan.api;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The id by which a server's answer is found in its log, in every form in which providers write theirs. */
public record TraceId(long number) {
    /** A new id: a positive number of up to 19 digits. */
    public static TraceId random() {
        return new TraceId(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
    }

    /** How an envelope writes the id. */
    public enum Form {
        /** A JSON number. */
        NUMBER,
        /** The number as text. */
        DECIMAL_TEXT,
        /** A UUID with a suffix, as 123pan writes it. */
        UUID_TEXT
    }

    Object in(Form form) {
        return switch (form) {
            case NUMBER -> number;
            case DECIMAL_TEXT -> Long.toString(number);
            case UUID_TEXT -> new UUID(number, Long.reverse(number)) + "_kong-db-" + Long.toHexString(number & 0xfffff);
        };
    }

    @Override
    public String toString() {
        return Long.toString(number);
    }
}
