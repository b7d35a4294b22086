package dev.duopan.drive.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.ByteRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangesTest {
    @Test
    void plus_partThatTouches_isJoined() {
        ByteRanges ranges = ByteRanges.NONE
                .plus(new ByteRange(0, 10))
                .plus(new ByteRange(30, 10))
                .plus(new ByteRange(10, 5));

        assertThat(ranges).hasToString("0-15,30-40");
        assertThat(ranges.length()).isEqualTo(25);
    }

    @Test
    void plus_partThatOverlapsSeveral_isTheirUnion() {
        assertThat(ByteRanges.parse("0-10,20-30,40-50").plus(new ByteRange(5, 20)))
                .hasToString("0-30,40-50");
    }

    @Test
    void missing_someParts_areTheGapsBetween() {
        assertThat(ByteRanges.parse("10-20,30-40").missing(50)).hasToString("0-10,20-30,40-50");
    }

    @Test
    void missing_nothingIsThere_isAll() {
        assertThat(ByteRanges.NONE.missing(7)).hasToString("0-7");
    }

    @Test
    void missing_allIsThere_isNothing() {
        assertThat(ByteRanges.parse("0-7").missing(7)).isEqualTo(ByteRanges.NONE);
    }

    @Test
    void parse_whatWasWritten_isTheSame() {
        ByteRanges ranges = ByteRanges.parse("3-5,8-4294967296000");

        assertThat(ByteRanges.parse(ranges.toString())).isEqualTo(ranges);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "a-b", "5-3", "1-2,", "-1-4"})
    void parse_anythingElse_isInvalid(String text) {
        assertThat(catchThrowableOfType(DuopanException.class, () -> ByteRanges.parse(text))
                        .kind())
                .isEqualTo(ErrorKind.INVALID);
    }
}
