package dev.duopan.netdisk.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocationsTest {
    @ParameterizedTest
    @CsvSource({
        "http://a.test,http://a.test/",
        "HTTPS://A.Test/b?c=d#e,https://a.test/b?c=d",
        "http://a.test:8080?x,http://a.test:8080/?x",
        "http://a.test:/x,http://a.test/x",
        "http://a.test/音乐 1.mp3,http://a.test/%E9%9F%B3%E4%B9%90%201.mp3",
        "http://a.test/100%25/50%,http://a.test/100%25/50%25",
        "http://a.test/a\\b|c,http://a.test/a%5Cb%7Cc",
        "http://例子.test/x,http://xn--fsqu00a.test/x",
        "http://[2606:4700::1111]:81/x,http://[2606:4700::1111]:81/x",
        "'  http://a.test/x  ',http://a.test/x"
    })
    void parse_urlAsPeopleWriteIt_isAProperOne(String text, String url) {
        assertThat(Locations.parse(text)).isEqualTo(URI.create(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a.test/x",
                "ftp://a.test/x",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "http:///x",
                "http://",
                "http://user:secret@a.test/x",
                "http://user@a.test/x",
                "http://a.test:0/x",
                "http://a.test:65536/x",
                "http://a.test:8x/x",
                "http://a b/x",
                "http://a%00.test/x",
                "http://[fe80::1%25eth0]/x",
                "http://[]/x",
                "magnet:?xt=urn:btih:0123456789abcdef0123456789abcdef01234567"
            })
    void parse_whatCannotBeFetched_isRefused(String text) {
        assertThatThrownBy(() -> Locations.parse(text)).isInstanceOfSatisfying(DuopanException.class, refused -> {
            assertThat(refused.kind()).isEqualTo(ErrorKind.INVALID);
            assertThat(refused.getMessage()).doesNotContain("secret");
        });
    }

    @Test
    void parse_overlongUrl_isRefused() {
        assertThatThrownBy(() -> Locations.parse("http://a.test/" + "x".repeat(Locations.MAX_LENGTH)))
                .hasMessageContaining("8192");
    }

    @ParameterizedTest
    @CsvSource({
        "http://b.test/y,http://b.test/y",
        "/y?z#f,http://a.test/y?z",
        "y,http://a.test/d/y",
        "../y,http://a.test/y",
        "//b.test/y,http://b.test/y",
        "?z,http://a.test/d/?z",
        "/音乐,http://a.test/%E9%9F%B3%E4%B9%90"
    })
    void follow_relativeOrWhole_leadsThere(String location, String url) {
        assertThat(Locations.follow(URI.create("http://a.test/d/x"), location)).isEqualTo(URI.create(url));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "gopher://a.test/", "http://user:secret@b.test/", "//user@b.test/"})
    void follow_elsewhere_isRefused(String location) {
        assertThatThrownBy(() -> Locations.follow(URI.create("http://a.test/"), location))
                .isInstanceOf(DuopanException.class);
    }
}
