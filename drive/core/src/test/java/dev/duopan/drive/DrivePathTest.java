package dev.duopan.drive;

import static dev.duopan.api.ErrorKind.INVALID;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrivePathTest {
    @ParameterizedTest
    @CsvSource({"/, /", "//, /", "/a, /a", "/a/b/, /a/b", "//a///b//, /a/b", "/a b/.c, /a b/.c", "/.../x, /.../x"})
    void of_text_isNormalised(String text, String expected) {
        assertThat(DrivePath.of(text)).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a/b", "/..", "/a/../b", "/.", "/a/./b", "/nul\0", "/half\uD83D", "/\uDE00half"})
    void of_textThatMeansNoPath_invalid(String text) {
        DriveFixture.assertFails(INVALID, () -> DrivePath.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a/b", "/", "\0"})
    void child_nameThatNoFileHas_invalid(String name) {
        DriveFixture.assertFails(INVALID, () -> DrivePath.ROOT.child(name));
    }

    @Test
    void name_ofPath_isTheLastOne() {
        assertThat(DrivePath.of("/a/b.txt").name()).isEqualTo("b.txt");
        assertThat(DrivePath.ROOT.name()).isEmpty();
    }

    @Test
    void parent_ofPath_isTheFolderAbove() {
        assertThat(DrivePath.of("/a/b").parent()).contains(DrivePath.of("/a"));
        assertThat(DrivePath.of("/a").parent()).contains(DrivePath.ROOT);
        assertThat(DrivePath.ROOT.parent()).isEmpty();
    }

    @Test
    void startsWith_folderAboveOrItself_isTrue() {
        DrivePath path = DrivePath.of("/a/b");

        assertThat(path.startsWith(DrivePath.ROOT)).isTrue();
        assertThat(path.startsWith(DrivePath.of("/a"))).isTrue();
        assertThat(path.startsWith(path)).isTrue();
        assertThat(path.startsWith(DrivePath.of("/a/b/c"))).isFalse();
        assertThat(DrivePath.of("/ab").startsWith(DrivePath.of("/a"))).isFalse();
    }

    @Test
    void relativeTo_folderAbove_isTheRest() {
        assertThat(DrivePath.of("/a/b/c").relativeTo(DrivePath.of("/a"))).isEqualTo("b/c");
        assertThat(DrivePath.of("/a").relativeTo(DrivePath.of("/a"))).isEmpty();
    }

    @Test
    void relativeTo_otherFolder_invalid() {
        DriveFixture.assertFails(INVALID, () -> DrivePath.of("/a").relativeTo(DrivePath.of("/b")));
    }

    @Test
    void moved_toAnotherFolder_keepsTheRest() {
        DrivePath moved = DrivePath.of("/a/b/c").moved(DrivePath.of("/a"), DrivePath.of("/x/y"));

        assertThat(moved).isEqualTo(DrivePath.of("/x/y/b/c"));
    }

    @Test
    void sibling_ofRoot_invalid() {
        DriveFixture.assertFails(INVALID, () -> DrivePath.ROOT.sibling("a"));
    }

    @Test
    void compareTo_paths_ordersNamesByCodePointsAndFoldersFirst() {
        List<DrivePath> ordered = List.of(
                DrivePath.ROOT,
                DrivePath.of("/a"),
                DrivePath.of("/a/b"),
                DrivePath.of("/a.txt"),
                DrivePath.of("/ab"),
                DrivePath.of("/中"),
                DrivePath.of("/\uFF5E"),
                DrivePath.of("/😀"),
                DrivePath.of("/😁"));

        assertThat(ordered.reversed().stream().sorted()).containsExactlyElementsOf(ordered);
    }

    @Test
    void equals_composedAndDecomposedLetters_areDifferent() {
        assertThat(DrivePath.of("/\u00e9")).isNotEqualTo(DrivePath.of("/e\u0301"));
    }
}
