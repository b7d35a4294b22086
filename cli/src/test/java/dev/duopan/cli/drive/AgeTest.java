package dev.duopan.cli.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.DuopanException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgeTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "90s, PT90S",
        "90, PT90S",
        "1.5h, PT90M",
        "1d12h, PT36H",
        "2w, PT336H",
        "3M, PT2160H",
        "1y, PT8760H",
        "250ms, PT0.25S",
        "0, PT0S"
    })
    void begin_span_isThatLongAgo(String text, Duration span) {
        assertThat(Age.begin(text, NOW)).isEqualTo(NOW.minus(span));
    }

    @Test
    void begin_day_isItsFirstMomentHere() {
        Instant midnight =
                LocalDate.of(2025, 12, 24).atStartOfDay(ZoneId.systemDefault()).toInstant();

        assertThat(Age.begin("2025-12-24", NOW)).isEqualTo(midnight);
        assertThat(Age.begin("2025-12-24 00:00:00", NOW)).isEqualTo(midnight);
    }

    @Test
    void begin_timeWithZone_isThatTime() {
        assertThat(Age.begin("2025-12-24T01:02:03Z", NOW)).isEqualTo(Instant.parse("2025-12-24T01:02:03Z"));
    }

    @Test
    void begin_absurdSpan_isLongAgo() {
        assertThat(Age.begin("99999999999999999999y", NOW)).isBefore(Instant.EPOCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1x", "-1d", "1d2", "2025-13-01", "d"})
    void begin_nonsense_isRefusedWithExamples(String text) {
        assertThatThrownBy(() -> Age.begin(text, NOW))
                .isInstanceOf(DuopanException.class)
                .hasMessageContaining("1d12h");
    }
}
