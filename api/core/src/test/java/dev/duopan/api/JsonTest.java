package dev.duopan.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    record Flags(boolean plain, @Nullable Boolean boxed) {}

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"plain\":null,\"boxed\":null}"})
    void read_booleanThatIsAbsentOrNull_isFalseOrNull(String json) {
        assertThat(Json.read(json, Flags.class)).isEqualTo(new Flags(false, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "1", "\"1\"", "\"TRUE\""})
    void read_booleanInAnyForm_isTrue(String value) {
        assertThat(Json.read("{\"plain\":%s,\"boxed\":%s}".formatted(value, value), Flags.class))
                .isEqualTo(new Flags(true, true));
    }

    @Test
    void write_null_isLeftOut() {
        assertThat(Json.write(new Flags(true, null))).isEqualTo("{\"plain\":true}");
    }
}
