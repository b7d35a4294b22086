package dev.duopan.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.WireHeaders;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120|120",
                "' 7 '|7",
                "0|0",
                "Thu, 01 Jan 2026 00:01:30 GMT|90",
                "Wed, 31 Dec 2025 23:00:00 GMT|0",
                "soon|0",
                "-5|0",
                "''|0",
                "99999999999999999999|0"
            })
    void of_headerField_isThatLong(String value, long seconds) {
        assertThat(RetryAfter.of(WireHeaders.of("retry-after", value), NOW)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void of_noHeaderField_isZero() {
        assertThat(RetryAfter.of(WireHeaders.NONE, NOW)).isZero();
    }
}
