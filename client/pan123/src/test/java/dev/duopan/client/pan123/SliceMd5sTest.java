package dev.duopan.client.pan123;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SliceMd5sTest {
    private static final String FIRST = "0123456789abcdef0123456789abcdef";
    private static final String LAST = "fedcba9876543210fedcba9876543210";
    private static final SliceMd5s KNOWN = new SliceMd5s(10, List.of(FIRST, LAST));

    @Test
    void of_partThatIsASlice_isKnown() {
        assertThat(KNOWN.of(0, 10, 15)).contains(new ContentKey(FIRST, 10));
        assertThat(KNOWN.of(10, 5, 15)).contains(new ContentKey(LAST, 5));
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "0, 15", "5, 10", "10, 4", "20, 10"})
    void of_partOfAnotherCut_isUnknown(long offset, long length) {
        assertThat(KNOWN.of(offset, length, 15)).isEmpty();
    }

    @Test
    void of_nothingKnown_isUnknown() {
        assertThat(SliceMd5s.UNKNOWN.of(0, 10, 15)).isEmpty();
    }
}
