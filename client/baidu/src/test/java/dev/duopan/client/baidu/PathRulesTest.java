package dev.duopan.client.baidu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathRulesTest {
    private static void assertRefused(PathRules rules, String path) {
        assertThatThrownBy(() -> rules.check(path))
                .isInstanceOfSatisfying(
                        DuopanException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.INVALID));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "/", "f", "apps/f", "//f", "/a/", "/a/../f", "/a/./f", "/ ", "/a\\b", "/a?", "/a|b", "/\"", "/a>",
                "/<a", "/a:b", "/a*", "/a\nb", "/\0"
            })
    void check_pathThatNoServerTakes_isInvalid(String path) {
        for (PathRules rules : PathRules.values()) {
            assertRefused(rules, path);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/.hidden", "/a.", "/ a", "/a ", "/folder./f"})
    void check_namesWithADotOrBlankAtTheirEnds_areRefusedByTheVendorAlone(String path) {
        assertRefused(PathRules.VENDOR, path);
        assertThatCode(() -> PathRules.COMMON.check(path)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {999, 1000, 8191})
    void check_longPath_isRefusedWhereItIsTooLong(int letters) {
        String path = "/"
                        .concat("n".repeat(199).concat("/").repeat(letters / 200 + 1))
                        .substring(0, letters) + "x";

        assertThatCode(() -> PathRules.COMMON.check(path)).doesNotThrowAnyException();
        if (letters < 1000) {
            assertThatCode(() -> PathRules.VENDOR.check(path)).doesNotThrowAnyException();
        } else {
            assertRefused(PathRules.VENDOR, path);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {255, 256})
    void check_longName_isRefusedFrom256(int letters) {
        String path = "/" + "名".repeat(letters);
        if (letters == 255) {
            assertThatCode(() -> PathRules.VENDOR.check(path)).doesNotThrowAnyException();
        } else {
            assertRefused(PathRules.COMMON, path);
        }
    }
}
