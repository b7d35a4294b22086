package dev.duopan.client;

import dev.duopan.api.WireHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** Reads how long a server wants to be left alone. */
final class RetryAfter {
    private static final int MOST_DIGITS = 9;

    private RetryAfter() {}

    /** Returns what the header field {@code Retry-After} says, in seconds or as a date; zero if it isn't there or says nothing. */
    static Duration of(WireHeaders headers, Instant now) {
        return headers.find("Retry-After")
                .map(text -> pause(text.strip(), now))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }

    private static Duration pause(String text, Instant now) {
        if (!text.isEmpty() && text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        try {
            return Duration.between(
                    now,
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeParseException e) {
            return Duration.ZERO;
        }
    }
}
