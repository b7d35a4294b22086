package dev.duopan.netdisk.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceNamesTest {
    private static final URI LOCATION = URI.create("http://a.test/d/url.bin?x=/y.z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "attachment; filename=\"a b.txt\"#a b.txt",
                "attachment; filename=a.txt#a.txt",
                "inline;FileName=\"a\\\"b.txt\"#a＂b.txt",
                "attachment; filename=\"plain.txt\"; filename*=UTF-8''%E9%9F%B3%E4%B9%90.mp3#音乐.mp3",
                "attachment; filename*=GB18030''%D2%F4%C0%D6.mp3#音乐.mp3",
                "attachment; filename*=nonsense''x.mp3; filename=y.mp3#y.mp3",
                "attachment; filename=\"../../etc/passwd\"#passwd",
                "attachment; filename=\"C:\\\\a\\\\b.txt\"#b.txt",
                "attachment; filename=\"a:b*c?.txt\"#a：b＊c？.txt",
                "attachment; filename=\"..\"#url.bin",
                "attachment; filename=\"\"#url.bin",
                "attachment; filename=\"unclosed#url.bin",
                "attachment#url.bin",
                "''#url.bin"
            })
    void of_disposition_isWhatItMeans(String disposition, String name) {
        assertThat(SourceNames.of(disposition, LOCATION)).isEqualTo(name);
    }

    @Test
    void of_utf8InTheHeader_isRead() {
        String onTheWire = new String(
                "attachment; filename=\"音乐.mp3\"".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        assertThat(SourceNames.of(onTheWire, LOCATION)).isEqualTo("音乐.mp3");
    }

    @ParameterizedTest
    @CsvSource({
        "http://a.test/%E9%9F%B3%E4%B9%90.mp3,音乐.mp3",
        "http://a.test/a%2Fb%3F.txt,b？.txt",
        "http://a.test/,download",
        "http://a.test/%00%0A,download",
        "http://a.test/d/,download"
    })
    void of_path_isItsLastPart(String location, String name) {
        assertThat(SourceNames.of("", URI.create(location))).isEqualTo(name);
    }

    @Test
    void tame_overlongName_keepsItsExtension() {
        String name = SourceNames.tame("𝄞".repeat(200) + ".jpeg");

        assertThat(name).hasSizeLessThanOrEqualTo(255).endsWith("𝄞.jpeg");
    }
}
