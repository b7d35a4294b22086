package dev.duopan.drive.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.DuopanException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathRulesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "*.jpg;        a.jpg",
                "*.jpg;        x/y/a.jpg",
                "/*.jpg;       a.jpg",
                "a/b;          a/b",
                "a/b;          x/a/b",
                "/a/**;        a/x/y",
                "dir/;         dir/x",
                "dir/;         up/dir/x/y",
                "/dir/;        dir/x",
                "?.txt;        b.txt",
                "[a-c].txt;    b.txt",
                "[^a-c].txt;   d.txt",
                "[]x].txt;     ].txt",
                "*.{jpg,png};  a.png",
                "{a,b}{c,d};   ad",
                "{{a+}}.txt;   aaa.txt",
                "\\*.txt;      *.txt",
                "a.b;          a.b",
                "(a|b)$^+;     (a|b)$^+",
                "a,b;          a,b",
                "照片/*.图;     照片/一.图",
                "**;           a/b/c"
            })
    void include_matchingPath_matches(String pattern, String path) {
        assertThat(PathRule.include(pattern).matches(path)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "*.jpg;        a.jpg/b",
                "*.jpg;        a.JPG",
                "/*.jpg;       x/a.jpg",
                "a/b;          xa/b",
                "a/*;          a/x/y",
                "/dir/;        up/dir/x",
                "dir/;         dir",
                "?.txt;        bb.txt",
                "?;            /",
                "[a-c].txt;    d.txt",
                "[^a]b;        a/b/b/ab",
                "*.{jpg,png};  a.gif",
                "a.b;          axb",
                "\\*.txt;      a.txt"
            })
    void include_otherPath_doesNotMatch(String pattern, String path) {
        assertThat(PathRule.include(pattern).matches(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[a", "{a", "a}", "{{a", "{{(}}", "a\\", "", "  ", "[z-a]"})
    void include_malformedPattern_isRefusedWithIt(String pattern) {
        assertThatThrownBy(() -> PathRule.include(pattern))
                .isInstanceOf(DuopanException.class)
                .hasMessageContaining("pattern");
    }

    @Test
    void accept_severalRules_firstMatchDecides() {
        PathRules rules = PathRules.parse(List.of("# mine", "; too", "", "+ keep.tmp", "- *.tmp"));

        assertThat(rules.accept("a/keep.tmp")).isTrue();
        assertThat(rules.accept("a/other.tmp")).isFalse();
        assertThat(rules.accept("a/other.txt")).isTrue();
    }

    @Test
    void parse_exclamationMark_forgetsWhatStoodBefore() {
        assertThat(PathRules.parse(List.of("- *", "!", "- b")).rules()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*.jpg", "+*.jpg", "+", "-", "x a"})
    void parse_lineThatIsNoRule_isRefusedWithIt(String line) {
        assertThatThrownBy(() -> PathRules.parse(List.of(line)))
                .isInstanceOf(DuopanException.class)
                .hasMessageContaining(line);
    }

    @Test
    void mayAcceptIn_folderLeftOutAsAWhole_isFalse() {
        PathRules rules = PathRules.parse(List.of("- /cache/", "- *.tmp"));

        assertThat(rules.mayAcceptIn("cache")).isFalse();
        assertThat(rules.mayAcceptIn("cache/deep")).isFalse();
        assertThat(rules.mayAcceptIn("a.tmp")).isTrue();
    }

    @Test
    void mayAcceptIn_afterARuleThatTakesIn_isTrue() {
        PathRules rules = PathRules.parse(List.of("+ *.jpg", "- /cache/"));

        assertThat(rules.mayAcceptIn("cache")).isTrue();
    }
}
