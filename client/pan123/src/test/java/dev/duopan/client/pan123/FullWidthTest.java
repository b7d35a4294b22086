package dev.duopan.client.pan123;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FullWidthTest {
    @Test
    void name_forbiddenCharacters_areReplacedByTheirTwins() {
        assertThat(FullWidth.name("a\"\\/:*?|><b"))
                .isEqualTo("a\uff02\uff3c\uff0f\uff1a\uff0a\uff1f\uff5c\uff1e\uff1cb");
        assertThat(FullWidth.path("/a:b/c")).isEqualTo("/a\uff1ab/c");
        assertThat(FullWidth.name("电影😀.mp4")).isEqualTo("电影😀.mp4");
    }
}
