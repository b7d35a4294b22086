package dev.duopan.netdisk;

import static dev.duopan.netdisk.Samples.assertKind;
import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.ErrorKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {
    private final FileNames names = FileNames.COMMON;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "照片.jpg",
                "😀",
                ".bashrc",
                "...",
                " leading",
                "trailing ",
                "a'b&c%d#e;f",
                "name(1).tar.gz",
                "来自:离线下载"
            })
    void problem_legalName_findsNone(String name) {
        assertThat(names.problem(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u3000",
                ".",
                "..",
                "a/b",
                "a\\b",
                "a:b",
                "a*b",
                "a?b",
                "a|b",
                "a>b",
                "a<b",
                "a\"b",
                "a\u0000b",
                "a\nb",
                "a\u007fb",
                "a\u0085b",
                "a\ud800b",
                "\udc00"
            })
    void problem_illegalName_findsOne(String name) {
        assertThat(names.problem(name)).isPresent();
    }

    @Test
    void problem_255Units_findsNone() {
        assertThat(names.problem("文".repeat(255))).isEmpty();
        assertThat(names.problem("文".repeat(256))).isPresent();
    }

    @Test
    void check_illegalName_throwsInvalid() {
        assertKind(ErrorKind.INVALID, () -> names.check("a/b"));
    }

    @Test
    void split_pathWithDoubledSlashes_givesNames() {
        assertThat(names.split("//a/b//c/")).containsExactly("a", "b", "c");
    }

    @Test
    void split_root_givesNone() {
        assertThat(names.split("/")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a/b", "/a/../b", "/a/./b", "/a/ /b"})
    void split_badPath_throwsInvalid(String path) {
        assertKind(ErrorKind.INVALID, () -> names.split(path));
    }

    @Test
    void split_tooDeep_throwsInvalid() {
        assertThat(names.split("/a".repeat(100))).hasSize(100);
        assertKind(ErrorKind.INVALID, () -> names.split("/a".repeat(101)));
    }

    @Test
    void split_tooLong_throwsInvalid() {
        assertKind(ErrorKind.INVALID, () -> names.split(("/" + "a".repeat(200)).repeat(50)));
    }

    @Test
    void numbered_file_keepsExtension() {
        assertThat(names.numbered("a.tar.gz", NodeKind.FILE, 2)).isEqualTo("a.tar(2).gz");
        assertThat(names.numbered(".bashrc", NodeKind.FILE, 1)).isEqualTo(".bashrc(1)");
        assertThat(names.numbered("plain", NodeKind.FILE, 1)).isEqualTo("plain(1)");
    }

    @Test
    void numbered_folder_hasNoExtension() {
        assertThat(names.numbered("v1.0", NodeKind.FOLDER, 1)).isEqualTo("v1.0(1)");
    }

    @Test
    void numbered_longName_staysLegal() {
        String name = "😀".repeat(125) + ".jpeg";

        String numbered = names.numbered(name, NodeKind.FILE, 10);

        assertThat(numbered).endsWith("(10).jpeg").hasSizeLessThanOrEqualTo(255);
        assertThat(names.problem(numbered)).isEmpty();
    }

    @Test
    void numbered_longExtension_staysLegal() {
        String numbered = names.numbered("a." + "x".repeat(253), NodeKind.FILE, 1);

        assertThat(names.problem(numbered)).isEmpty();
    }
}
