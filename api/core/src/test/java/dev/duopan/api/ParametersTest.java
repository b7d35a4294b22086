package dev.duopan.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParametersTest {
    @Test
    void encode_anythingReserved_isPercentEncodedOnceAsUtf8() {
        assertThat(Parameters.NONE.with("path", "/测试 a+b&c=d%").encode())
                .isEqualTo("path=%2F%E6%B5%8B%E8%AF%95%20a%2Bb%26c%3Dd%25");
    }

    @Test
    void parse_whatEncodeWrote_isTheSame() {
        Parameters parameters =
                Parameters.NONE.with("a", "\uD83D\uDE00 \"[]{}|").with("b", "").with("a", "2");

        assertThat(Parameters.parse(parameters.encode()).entries()).isEqualTo(parameters.entries());
    }

    @Test
    void parse_rawTextAsCurlSendsIt_isTaken() {
        assertThat(Parameters.parse("filelist=[{\"path\":\"/测试=1\"}]&async=2").find("filelist"))
                .contains("[{\"path\":\"/测试=1\"}]");
    }

    @Test
    void parse_plusSign_isASpace() {
        assertThat(Parameters.parse("a=1+2%2B3").find("a")).contains("1 2+3");
    }

    @Test
    void parse_strayPercentSigns_areKept() {
        assertThat(Parameters.parse("a=100%&b=%zz&c=%4").entries())
                .extracting(Parameters.Parameter::value)
                .containsExactly("100%", "%zz", "%4");
    }

    @Test
    void parse_nameWithoutEqualsSign_hasEmptyText() {
        assertThat(Parameters.parse("&&desc&x=").entries())
                .containsExactly(new Parameters.Parameter("desc", ""), new Parameters.Parameter("x", ""));
    }

    @Test
    void find_otherCase_isFound() {
        assertThat(Parameters.parse("AccessToken=t").find("accesstoken")).contains("t");
    }

    @Test
    void toString_values_areHidden() {
        assertThat(Parameters.parse("access_token=hidden")).hasToString("[access_token]");
    }
}
