package dev.duopan.cli.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.DuopanException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ByteSizeTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "4096, 4096",
        "7B, 7",
        "10MiB, 10485760",
        "500GB, 500000000000",
        "2TiB, 2199023255552",
        "1.5 kib, 1536",
        "1kB, 1000",
        "7EiB, 8070450532247928832"
    })
    void parse_size_isItsBytes(String text, long bytes) {
        assertThat(ByteSize.parse(text)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "x", "MiB", "5M", "5Mi", "1.5", "0.3kB B", "8EiB", "1e3", "9999999999999999999"})
    void parse_notASize_isRefused(String text) {
        assertThatThrownBy(() -> ByteSize.parse(text))
                .isInstanceOf(DuopanException.class)
                .hasMessageContaining("2TiB");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "999, 999 B",
        "1000, 0.98 KiB",
        "1024, 1 KiB",
        "1536, 1.5 KiB",
        "10485760, 10 MiB",
        "12345678, 11.8 MiB",
        "123456789, 118 MiB",
        "2199023255552, 2 TiB",
        "9223372036854775807, 8 EiB"
    })
    void format_bytes_isShort(long bytes, String text) {
        assertThat(ByteSize.format(bytes)).isEqualTo(text);
    }
}
