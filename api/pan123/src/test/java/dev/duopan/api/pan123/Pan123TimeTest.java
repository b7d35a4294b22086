package dev.duopan.api.pan123;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class Pan123TimeTest {
    private static final Instant MOMENT = Instant.parse("2025-03-23T07:48:37Z");

    @ParameterizedTest
    @CsvSource({
        "LISTED, 2025-03-23 15:48:37",
        "WITH_OFFSET, 2025-03-23T15:48:37+08:00",
        "WITH_ZONE_NAME, 2025-03-23 15:48:37 +0800 CST",
        "HOUR, 2025032315"
    })
    void write_moment_hasTheFormatInUtcPlus8(Pan123Time format, String text) {
        assertThat(format.write(MOMENT)).isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource(names = "HOUR", mode = EnumSource.Mode.EXCLUDE)
    void read_whatWasWritten_isTheMoment(Pan123Time format) {
        assertThat(Pan123Time.read(format.write(MOMENT))).isEqualTo(MOMENT);
    }

    @Test
    void read_hour_isItsBeginning() {
        assertThat(Pan123Time.read("2025032315")).isEqualTo(Instant.parse("2025-03-23T07:00:00Z"));
        assertThat(Pan123Time.read("0001010100")).isBefore(Instant.EPOCH);
    }

    @Test
    void read_anotherOffsetWithFraction_isTheMoment() {
        assertThat(Pan123Time.read("2025-03-23T07:48:37.000Z")).isEqualTo(MOMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "2025-03-23", "2025-13-23 15:48:37", "2025-03-23Tnoon"})
    void read_anythingElse_isInvalid(String text) {
        assertThatThrownBy(() -> Pan123Time.read(text))
                .isInstanceOfSatisfying(
                        DuopanException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.INVALID));
    }
}
