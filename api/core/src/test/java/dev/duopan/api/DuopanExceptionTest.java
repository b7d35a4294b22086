package dev.duopan.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DuopanExceptionTest {
    @Test
    void kind_givenAtConstruction_isReturned() {
        assertThat(new DuopanException(ErrorKind.QUOTA, "no space").kind()).isEqualTo(ErrorKind.QUOTA);
    }
}
