package dev.duopan.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WebAddressTest {
    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8123, http://127.0.0.1:8123",
        "https://pan.example/, https://pan.example",
        "' http://[::1]:1/duopan// ', http://[::1]:1/duopan"
    })
    void parse_address_isWithoutSlashAtTheEnd(String text, URI address) {
        assertThat(WebAddress.parse(text)).hasValue(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nowhere",
                "127.0.0.1:8123",
                "ftp://a",
                "http:///a",
                "http://a?b",
                "http://a#b",
                "http://me@a",
                "http://a b"
            })
    void parse_anythingElse_isNothing(String text) {
        assertThat(WebAddress.parse(text)).isEmpty();
    }
}
