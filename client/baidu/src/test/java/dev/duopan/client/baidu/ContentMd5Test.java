package dev.duopan.client.baidu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.WireHeaders;
import dev.duopan.client.Download;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ContentMd5Test {
    private static final byte[] HELLO = {'h', 'e', 'l', 'l', 'o'};
    private static final String MD5 = "5d41402abc4b2a76b9719d911017c592";

    private static Download download(byte[] bytes) {
        WireHeaders headers = WireHeaders.of("Content-MD5", MD5);
        return ContentMd5.verifying(new Download(new ByteArrayInputStream(bytes), bytes.length, bytes.length, headers));
    }

    @Test
    void in_headers_prefersTheMd5ToTheTag() {
        assertThat(ContentMd5.in(WireHeaders.of("ETag", "\"" + "0".repeat(32) + "\"")
                        .with("Content-MD5", MD5.toUpperCase(Locale.ROOT))))
                .contains(MD5);
        assertThat(ContentMd5.in(WireHeaders.of("ETag", "\"" + MD5 + "\""))).contains(MD5);
    }

    @Test
    void in_headersOfOtherForms_isNothing() {
        assertThat(ContentMd5.in(WireHeaders.of("ETag", "\"" + MD5 + "-3\""))).isEmpty();
        assertThat(ContentMd5.in(WireHeaders.NONE)).isEmpty();
    }

    @Test
    void verifying_rightBytes_readsThemToTheirEnd() throws IOException {
        try (Download download = download(HELLO)) {
            assertThat(download.body().skip(2)).isEqualTo(2);
            assertThat(download.body().read()).isEqualTo('l');
            assertThat(download.body().readAllBytes()).containsExactly('l', 'o');
            assertThat(download.body().read()).isEqualTo(-1);
        }
    }

    @Test
    void verifying_otherBytes_failsAtTheEnd() throws IOException {
        try (Download download = download(new byte[5])) {
            assertThatThrownBy(() -> download.body().readAllBytes())
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(MD5);
        }
    }
}
