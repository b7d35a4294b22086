package dev.duopan.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.ErrorKind;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class ExitCodeTest {
    @Test
    void number_ofEach_isItsOwn() {
        assertThat(Arrays.stream(ExitCode.values()).map(ExitCode::number)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void of_anyKind_isAFailure(ErrorKind kind) {
        assertThat(ExitCode.of(kind)).isNotEqualTo(ExitCode.DONE);
    }

    @ParameterizedTest
    @CsvSource({
        "INVALID, 2",
        "NOT_FOUND, 3",
        "EXISTS, 4",
        "UNAUTHENTICATED, 5",
        "QUOTA, 6",
        "RATE_LIMITED, 7",
        "CORRUPT, 8"
    })
    void of_kind_isADocumentedNumber(ErrorKind kind, int number) {
        assertThat(ExitCode.of(kind).number()).isEqualTo(number);
    }
}
