package dev.duopan.drive.nio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs may expect of paths, which are texts with slashes, and of patterns for them, on any drive the same. */
public abstract class PathContract extends FileSystemFixture {
    @ParameterizedTest
    @CsvSource({
        "/, /",
        "//, /",
        "/a, /a",
        "/a/, /a",
        "/a//b, /a/b",
        "a, a",
        "a/b/, a/b",
        "'', ''",
        "., .",
        "../a/./b, ../a/./b",
        "照片 1.jpg, 照片 1.jpg",
        "a\\b, a\\b"
    })
    void getPath_text_losesNeedlessSlashes(String text, String expected) {
        assertThat(path(text).toString()).isEqualTo(expected);
    }

    @Test
    void getPath_severalTexts_areJoined() {
        assertThat(fileSystem().getPath("/a", "b", "", "c/d").toString()).isEqualTo("/a/b/c/d");
        assertThat(fileSystem().getPath("", "a", "b").toString()).isEqualTo("a/b");
        assertThat(fileSystem().getPath("a", "/b").toString()).isEqualTo("a/b");
    }

    @Test
    void getPath_nul_isInvalid() {
        assertThatThrownBy(() -> path("a\0b")).isInstanceOf(InvalidPathException.class);
    }

    @Test
    void getPath_null_isRefused() {
        assertThatThrownBy(() -> path("a").resolve((Path) nothing())).isInstanceOf(NullPointerException.class);
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // what a caller without annotations may pass
    private static <T> T nothing() {
        return null;
    }

    @Test
    void isAbsolute_leadingSlash_decides() {
        assertThat(path("/a").isAbsolute()).isTrue();
        assertThat(path("/").isAbsolute()).isTrue();
        assertThat(path("a").isAbsolute()).isFalse();
        assertThat(path("").isAbsolute()).isFalse();
    }

    @Test
    void getRoot_absolutePath_isTheRoot() {
        assertThat(path("/a/b").getRoot()).isEqualTo(path("/"));
        assertThat(path("a/b").getRoot()).isNull();
    }

    @Test
    void getFileName_path_isTheLastName() {
        assertThat(path("/a/b").getFileName()).isEqualTo(path("b"));
        assertThat(path("a").getFileName()).isEqualTo(path("a"));
        assertThat(path("").getFileName()).isEqualTo(path(""));
        assertThat(path("/").getFileName()).isNull();
    }

    @Test
    void getParent_path_isWhatIsAbove() {
        assertThat(path("/a/b").getParent()).isEqualTo(path("/a"));
        assertThat(path("/a").getParent()).isEqualTo(path("/"));
        assertThat(path("a/b").getParent()).isEqualTo(path("a"));
        assertThat(path("a").getParent()).isNull();
        assertThat(path("").getParent()).isNull();
        assertThat(path("/").getParent()).isNull();
    }

    @Test
    void getNameCount_path_countsNames() {
        assertThat(path("/").getNameCount()).isZero();
        assertThat(path("").getNameCount()).isEqualTo(1);
        assertThat(path("/a/b").getNameCount()).isEqualTo(2);
        assertThat(path("a/b/c").getNameCount()).isEqualTo(3);
    }

    @Test
    void getName_index_isThatName() {
        assertThat(path("/a/b").getName(0)).isEqualTo(path("a"));
        assertThat(path("/a/b").getName(1)).isEqualTo(path("b"));
        assertThat(path("").getName(0)).isEqualTo(path(""));
    }

    @Test
    void getName_noSuchIndex_isRefused() {
        assertThatThrownBy(() -> path("/a").getName(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> path("/a").getName(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> path("/").getName(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void subpath_range_isRelative() {
        assertThat(path("/a/b/c").subpath(1, 3)).isEqualTo(path("b/c"));
        assertThat(path("/a/b/c").subpath(0, 1)).isEqualTo(path("a"));
        assertThatThrownBy(() -> path("/a/b").subpath(1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> path("/a/b").subpath(0, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void iterator_path_givesNamesWithoutRoot() {
        List<Path> names = new ArrayList<>();
        path("/a/b").forEach(names::add);

        assertThat(names).containsExactly(path("a"), path("b"));
    }

    @ParameterizedTest
    @CsvSource({
        "/a/b, /, true",
        "/a/b, /a, true",
        "/a/b, /a/b, true",
        "/a/b, /a/b/c, false",
        "/a/b, a, false",
        "/ab, /a, false",
        "a/b, a, true",
        "a/b, /a, false",
        "a, '', false",
        "'', '', true",
        "/, '', false"
    })
    void startsWith_names_areCompared(String text, String start, boolean expected) {
        assertThat(path(text).startsWith(path(start))).isEqualTo(expected);
        assertThat(path(text).startsWith(start)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "/a/b, b, true",
        "/a/b, a/b, true",
        "/a/b, /a/b, true",
        "/a/b, /b, false",
        "/a/b, x/a/b, false",
        "/ab, b, false",
        "a/b, a/b, true",
        "a/b, /a/b, false",
        "a, '', false",
        "'', '', true",
        "/, /, true",
        "/a, /, false"
    })
    void endsWith_names_areCompared(String text, String end, boolean expected) {
        assertThat(path(text).endsWith(path(end))).isEqualTo(expected);
        assertThat(path(text).endsWith(end)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "/a/./b, /a/b",
        "/a/../b, /b",
        "/a/b/../.., /",
        "/.., /",
        "/../a, /a",
        "a/.., ''",
        "., ''",
        "'', ''",
        "../a, ../a",
        "../../a, ../../a",
        "a/../../b, ../b",
        "./a, a",
        "/, /"
    })
    void normalize_dots_areTakenOut(String text, String expected) {
        assertThat(path(text).normalize()).isEqualTo(path(expected));
    }

    @ParameterizedTest
    @CsvSource({"/a, b, /a/b", "/a, b/c, /a/b/c", "/a, /b, /b", "/a, '', /a", "'', a, a", "/, a, /a", "a, .., a/.."})
    void resolve_path_isSeenFromHere(String text, String other, String expected) {
        assertThat(path(text).resolve(path(other))).isEqualTo(path(expected));
        assertThat(path(text).resolve(other)).isEqualTo(path(expected));
    }

    @Test
    void resolveSibling_name_isBesideThisOne() {
        assertThat(path("/a/b").resolveSibling("c")).isEqualTo(path("/a/c"));
        assertThat(path("a").resolveSibling("c")).isEqualTo(path("c"));
        assertThat(path("/").resolveSibling("c")).isEqualTo(path("c"));
    }

    @ParameterizedTest
    @CsvSource({
        "/a, /a/b/c, b/c",
        "/a/b, /a, ..",
        "/a/b, /a/c, ../c",
        "/a, /b, ../b",
        "/, /a, a",
        "/a, /a, ''",
        "a, b, ../b",
        "'', a, a",
        "a/b, '', ../..",
        "/a/./b, /a/c, ../c",
        "/a/../b, /c, ../c"
    })
    void relativize_path_isTheWayThere(String from, String to, String expected) {
        assertThat(path(from).relativize(path(to))).isEqualTo(path(expected));
    }

    @ParameterizedTest
    @CsvSource({"/a, b", "a, /b", "../a, b"})
    void relativize_noWay_isRefused(String from, String to) {
        assertThatThrownBy(() -> path(from).relativize(path(to))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void relativize_resolvedPath_isUndone() {
        assertThat(path("/a/b").relativize(path("/a/b").resolve("c/d"))).isEqualTo(path("c/d"));
    }

    @Test
    void toAbsolutePath_relative_endsWithIt() {
        assertThat(path("a/b").toAbsolutePath().isAbsolute()).isTrue();
        assertThat(path("a/b").toAbsolutePath().endsWith("a/b")).isTrue();
        assertThat(path("/a").toAbsolutePath()).isEqualTo(path("/a"));
        assertThat(path("").toAbsolutePath().isAbsolute()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "with blank",
                "100%",
                "%41",
                "a#b?c",
                "a+b&c=d;e,f",
                "照片",
                "😀",
                "e\u0301",
                "[x]{y}|\"z\"^`\\",
                "a:b",
                "a@b",
                "\u200f\u05d0",
                "-",
                "...",
                "\t"
            })
    void toUri_anyName_leadsBack(String name) {
        URI uri = at(name).toUri();

        assertThat(uri.isAbsolute()).isTrue();
        assertThat(Path.of(uri)).isEqualTo(at(name));
        assertThat(Path.of(URI.create(uri.toString()))).isEqualTo(at(name));
    }

    @Test
    void toUri_relativePath_isThatOfTheAbsoluteOne() {
        assertThat(path("a/b").toUri()).isEqualTo(path("a/b").toAbsolutePath().toUri());
    }

    @Test
    void toRealPath_existing_isAbsoluteAndNormal() throws IOException {
        file("folder/a.txt", "hello");

        assertThat(at("folder/../folder/./a.txt").toRealPath())
                .isEqualTo(home.toRealPath().resolve("folder/a.txt"));
        assertThat(at("folder/a.txt").toRealPath(LinkOption.NOFOLLOW_LINKS).isAbsolute())
                .isTrue();
    }

    @Test
    void toRealPath_missing_noSuchFile() {
        assertThatThrownBy(() -> at("missing").toRealPath()).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void equals_samePath_isEqualWithTheSameHash() {
        assertThat(path("/a/b")).isEqualTo(path("/a//b/")).hasSameHashCodeAs(path("/a/b/"));
        assertThat(path("/a")).isNotEqualTo(path("a")).isNotEqualTo(path("/A")).isNotEqualTo("/a");
        assertThat(path("a/.")).isNotEqualTo(path("a"));
    }

    @Test
    void compareTo_paths_areOrderedAsTexts() {
        List<Path> ordered = List.of(path(""), path("/"), path("/a"), path("/a-b"), path("/a/b"), path("B"), path("a"));

        assertThat(ordered.reversed().stream().sorted().toList()).isEqualTo(ordered);
        assertThat(path("/a")).isEqualByComparingTo(path("/a/"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "none",
            value = {
                "*.java;                A.java",
                "*.*;                   a.b",
                "*.{java,class};        A.class",
                "foo.?;                 foo.x",
                "/home/*/*;             /home/gus/data",
                "/home/**;              /home/gus",
                "/home/**;              /home/gus/data",
                "**.txt;                a/b/c.txt",
                "*;                     .hidden",
                "[a-c]x;                bx",
                "[!a-c]x;               dx",
                "[-a]x;                 -x",
                "[a-]x;                 -x",
                "[*]x;                  *x",
                "[?]x;                  ?x",
                "[abc]{d,ef};           bef",
                "\\*;                   *",
                "\\{a\\};               {a}",
                "a,b;                   a,b",
                "a};                    a}",
                "a.b;                   a.b",
                "(a|b)$^+;              (a|b)$^+",
                "照?;                   照片",
                "?;                     😀"
            })
    void glob_matchingPath_matches(String glob, String path) {
        assertThat(fileSystem().getPathMatcher("glob:" + glob).matches(path(path)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "*.java;                a/A.java",
                "*.java;                A.javax",
                "*.java;                A.JAVA",
                "*.*;                   ab",
                "foo.?;                 foo.xy",
                "foo.?;                 foo./",
                "/home/*/*;             /home/gus/data/x",
                "/home/**;              /home",
                "*;                     a/b",
                "[a-c]x;                dx",
                "[!a-c]x;               bx",
                "a.b;                   axb",
                "{a,b};                 c",
                "a;                     /a"
            })
    void glob_otherPath_doesNotMatch(String glob, String path) {
        assertThat(fileSystem().getPathMatcher("glob:" + glob).matches(path(path)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[a", "{a", "{a,{b}}", "a\\", "[a/b]", "[c-a]"})
    void glob_malformed_isRefused(String glob) {
        assertThatThrownBy(() -> fileSystem().getPathMatcher("glob:" + glob))
                .isInstanceOf(PatternSyntaxException.class);
    }

    @Test
    void regex_path_isMatchedWhole() {
        PathMatcher matcher = fileSystem().getPathMatcher("regex:/a/[0-9]+");

        assertThat(matcher.matches(path("/a/12"))).isTrue();
        assertThat(matcher.matches(path("/a/12b"))).isFalse();
        assertThat(fileSystem().getPathMatcher("REGEX:a").matches(path("a"))).isTrue();
        assertThatThrownBy(() -> fileSystem().getPathMatcher("regex:(")).isInstanceOf(PatternSyntaxException.class);
    }

    @Test
    void getPathMatcher_unknownSyntax_isUnsupported() {
        assertThatThrownBy(() -> fileSystem().getPathMatcher("sql:%"))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> fileSystem().getPathMatcher("*.txt")).isInstanceOf(IllegalArgumentException.class);
    }
}
