package dev.duopan.cli.drive;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How old a file is, as people write it: {@code 90s}, {@code 1d12h}, {@code 2w}, {@code 3M}, {@code 1y}, a number of seconds,
 * or a day or time since when, like {@code 2026-01-31} or {@code 2026-01-31T12:00:00}.
 */
final class Age {
    private static final Pattern PART = Pattern.compile("(\\d+(?:\\.\\d+)?)(ms|[smhdwMy]?)");
    private static final Pattern SPAN = Pattern.compile("(?:\\d+(?:\\.\\d+)?(?:ms|[smhdwMy]))+|\\d+(?:\\.\\d+)?");
    private static final BigDecimal LONGEST =
            BigDecimal.valueOf(Duration.ofDays(365L * 10_000).toMillis());
    private static final Map<String, Duration> UNITS = Map.of(
            "ms", Duration.ofMillis(1),
            "", Duration.ofSeconds(1),
            "s", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1),
            "w", Duration.ofDays(7),
            "M", Duration.ofDays(30),
            "y", Duration.ofDays(365));
    private static final List<Function<String, Instant>> TIMES = List.of(
            text -> OffsetDateTime.parse(text).toInstant(),
            text -> LocalDateTime.parse(text.replace(' ', 'T'))
                    .atZone(ZoneId.systemDefault())
                    .toInstant(),
            text -> LocalDate.parse(text).atStartOfDay(ZoneId.systemDefault()).toInstant());

    private Age() {}

    /**
     * Returns since when something exists that is so old now.
     *
     * @throws DuopanException of kind INVALID if the text is no age
     */
    static Instant begin(String text, Instant now) {
        String age = text.strip();
        return SPAN.matcher(age).matches() ? now.minus(span(age)) : time(age);
    }

    private static Duration span(String text) {
        BigDecimal millis = BigDecimal.ZERO;
        Matcher part = PART.matcher(text);
        while (part.find()) {
            BigDecimal unit = BigDecimal.valueOf(unit(part.group(2)).toMillis());
            millis = millis.add(new BigDecimal(part.group(1)).multiply(unit));
        }
        return Duration.ofMillis(millis.min(LONGEST).longValue());
    }

    private static Duration unit(String letters) {
        return Objects.requireNonNull(UNITS.get(letters), letters);
    }

    private static Instant time(String text) {
        return TIMES.stream()
                .flatMap(reader -> read(text, reader).stream())
                .findFirst()
                .orElseThrow(() -> new DuopanException(
                        ErrorKind.INVALID,
                        "'%s' isn't an age: write one like 90s, 12h, 1d12h, 2w, 3M or 1y, or a day like 2026-01-31"
                                .formatted(text)));
    }

    private static Optional<Instant> read(String text, Function<String, Instant> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
