package dev.duopan.drive;

import static dev.duopan.api.ErrorKind.EXISTS;
import static dev.duopan.api.ErrorKind.INVALID;
import static dev.duopan.api.ErrorKind.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/**
 * The specification of {@link Drive}: what every drive must pass, as a subclass that says how to get one.
 *
 * <p>Differences are read from {@link Drive#traits} and {@link Drive#capability}; the hooks of {@link DriveFixture} are
 * for what these can't tell. Each test works in a folder of its own, so the drive may be shared by all.
 */
public abstract class DriveContract extends CapabilityContract {
    private static final Instant LONG_AGO = Instant.parse("2001-02-03T04:05:06Z");

    @Test
    void mkdir_newFolder_isListed() {
        Entry entry = drive().mkdir(at("folder"));

        assertThat(entry.path()).isEqualTo(at("folder"));
        assertThat(entry.kind()).isEqualTo(EntryKind.FOLDER);
        assertThat(names(home)).containsExactly("folder");
    }

    @Test
    void mkdir_existingFolder_isTheSameFolder() {
        Entry first = drive().mkdir(at("folder"));
        file("folder/a.txt", "inside");

        Entry second = drive().mkdir(at("folder"));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(names(home)).containsExactly("folder");
        assertThat(names(at("folder"))).containsExactly("a.txt");
    }

    @Test
    void mkdir_missingFoldersAbove_areMade() {
        drive().mkdir(at("a/b/c"));

        assertThat(drive().stat(at("a/b/c")).isFolder()).isTrue();
    }

    @Test
    void mkdir_root_isFine() {
        assertThat(drive().mkdir(DrivePath.ROOT).path()).isEqualTo(DrivePath.ROOT);
    }

    @Test
    void mkdir_overFile_exists() {
        file("a", "a file");

        assertFails(EXISTS, () -> drive().mkdir(at("a")));

        assertThat(text(at("a"))).isEqualTo("a file");
    }

    @Test
    void mkdir_beneathFile_exists() {
        file("a", "a file");

        assertFails(EXISTS, () -> drive().mkdir(at("a/b")));
    }

    @Test
    void mkdir_nameOf300Characters_invalid() {
        assertFails(INVALID, () -> drive().mkdir(at("x".repeat(300))));
    }

    @Test
    void move_fileToAnotherFolder_isThereAndGoneHere() {
        file("a.txt", "hello");
        drive().mkdir(at("folder"));

        Entry moved = drive().move(at("a.txt"), at("folder/b.txt"), ConflictPolicy.FAIL);

        assertThat(moved.path()).isEqualTo(at("folder/b.txt"));
        assertThat(text(at("folder/b.txt"))).isEqualTo("hello");
        assertThat(names(home)).containsExactly("folder");
    }

    @Test
    void move_withinFolder_renames() {
        file("a.txt", "hello");

        drive().move(at("a.txt"), at("新.txt"), ConflictPolicy.FAIL);

        assertThat(names(home)).containsExactly("新.txt");
    }

    @Test
    void move_folder_takesEverythingAlong() {
        file("a/b/c.txt", "deep");
        drive().mkdir(at("a/empty"));

        drive().move(at("a"), at("z"), ConflictPolicy.FAIL);

        assertThat(names(home)).containsExactly("z");
        assertThat(names(at("z"))).containsExactly("b", "empty");
        assertThat(text(at("z/b/c.txt"))).isEqualTo("deep");
    }

    @Test
    void move_file_keepsItsTime() {
        drive().upload(at("a.txt"), source("old"), UploadOptions.FAIL_IF_EXISTS.modifiedAt(LONG_AGO));

        drive().move(at("a.txt"), at("b.txt"), ConflictPolicy.FAIL);

        assertModifiedAt(at("b.txt"), LONG_AGO);
    }

    @Test
    void move_missingFoldersAboveTarget_areMade() {
        file("a.txt", "hello");

        drive().move(at("a.txt"), at("x/y/a.txt"), ConflictPolicy.FAIL);

        assertThat(text(at("x/y/a.txt"))).isEqualTo("hello");
    }

    @Test
    void move_missing_notFoundAndMakesNothing() {
        assertFails(NOT_FOUND, () -> drive().move(at("missing"), at("x/y"), ConflictPolicy.FAIL));

        assertThat(names(home)).isEmpty();
    }

    @Test
    void move_toItself_changesNothing() {
        file("a.txt", "hello");

        Entry moved = drive().move(at("a.txt"), at("a.txt"), ConflictPolicy.RENAME);

        assertThat(moved.path()).isEqualTo(at("a.txt"));
        assertThat(names(home)).containsExactly("a.txt");
    }

    @Test
    void move_folderIntoItself_invalid() {
        file("a/b.txt", "inside");

        assertFails(INVALID, () -> drive().move(at("a"), at("a/c"), ConflictPolicy.FAIL));

        assertThat(names(at("a"))).containsExactly("b.txt");
    }

    @Test
    void move_root_invalid() {
        assertFails(INVALID, () -> drive().move(DrivePath.ROOT, at("a"), ConflictPolicy.FAIL));
    }

    @Test
    void move_toNameOf300Characters_invalid() {
        file("a.txt", "hello");

        assertFails(INVALID, () -> drive().move(at("a.txt"), at("x".repeat(300)), ConflictPolicy.FAIL));

        assertThat(names(home)).containsExactly("a.txt");
    }

    @Test
    void move_takenNameWithFail_existsAndChangesNothing() {
        file("a.txt", "a");
        file("b.txt", "b");

        assertFails(EXISTS, () -> drive().move(at("a.txt"), at("b.txt"), ConflictPolicy.FAIL));

        assertThat(text(at("a.txt"))).isEqualTo("a");
        assertThat(text(at("b.txt"))).isEqualTo("b");
    }

    @Test
    void move_takenNameWithOverwrite_replaces() {
        file("a.txt", "a");
        file("folder/a.txt", "b");

        drive().move(at("a.txt"), at("folder/a.txt"), ConflictPolicy.OVERWRITE);

        assertThat(text(at("folder/a.txt"))).isEqualTo("a");
        assertThat(names(at("folder"))).containsExactly("a.txt");
        assertThat(names(home)).containsExactly("folder");
    }

    @Test
    void move_takenNameWithRename_keepsBoth() {
        file("a.txt", "a");
        file("b.txt", "b");

        Entry moved = drive().move(at("a.txt"), at("b.txt"), ConflictPolicy.RENAME);

        assertThat(text(moved.path())).isEqualTo("a");
        assertThat(text(at("b.txt"))).isEqualTo("b");
        assertThat(names(home)).hasSize(2).doesNotContain("a.txt");
    }

    @Test
    void move_overFolderWithOverwrite_exists() {
        file("a.txt", "a");
        file("folder/b.txt", "b");

        assertFails(EXISTS, () -> drive().move(at("a.txt"), at("folder"), ConflictPolicy.OVERWRITE));

        assertThat(text(at("folder/b.txt"))).isEqualTo("b");
        assertThat(text(at("a.txt"))).isEqualTo("a");
    }

    @Test
    void move_folderOverFolder_existsEvenIfEmpty() {
        file("a/b.txt", "b");
        drive().mkdir(at("empty"));

        assertFails(EXISTS, () -> drive().move(at("a"), at("empty"), ConflictPolicy.OVERWRITE));

        assertThat(names(home)).containsExactly("a", "empty");
    }

    @Test
    void copy_file_leavesTheOriginal() {
        file("a.txt", "hello");

        Entry copy = drive().copy(at("a.txt"), at("folder/b.txt"), ConflictPolicy.FAIL);

        assertThat(copy.path()).isEqualTo(at("folder/b.txt"));
        assertThat(text(at("folder/b.txt"))).isEqualTo("hello");
        assertThat(text(at("a.txt"))).isEqualTo("hello");
    }

    @Test
    void copy_file_isIndependentOfTheOriginal() {
        file("a.txt", "hello");
        drive().copy(at("a.txt"), at("b.txt"), ConflictPolicy.FAIL);

        drive().upload(at("a.txt"), source("changed"), UploadOptions.on(ConflictPolicy.OVERWRITE));

        assertThat(text(at("b.txt"))).isEqualTo("hello");
    }

    @Test
    void copy_folder_copiesEverything() {
        file("a/b/c.txt", "deep");
        file("a/.hidden", "dot");
        drive().mkdir(at("a/empty"));

        drive().copy(at("a"), at("z"), ConflictPolicy.FAIL);

        assertThat(names(at("z"))).containsExactly(".hidden", "b", "empty");
        assertThat(text(at("z/b/c.txt"))).isEqualTo("deep");
        assertThat(text(at("a/b/c.txt"))).isEqualTo("deep");
    }

    @Test
    void copy_file_keepsItsTime() {
        drive().upload(at("a.txt"), source("old"), UploadOptions.FAIL_IF_EXISTS.modifiedAt(LONG_AGO));

        drive().copy(at("a.txt"), at("b.txt"), ConflictPolicy.FAIL);

        assertModifiedAt(at("b.txt"), LONG_AGO);
    }

    @Test
    void copy_missing_notFoundAndMakesNothing() {
        assertFails(NOT_FOUND, () -> drive().copy(at("missing"), at("x/y"), ConflictPolicy.FAIL));

        assertThat(names(home)).isEmpty();
    }

    @Test
    void copy_folderIntoItself_invalid() {
        file("a/b.txt", "inside");

        assertFails(INVALID, () -> drive().copy(at("a"), at("a/c"), ConflictPolicy.FAIL));

        assertThat(names(at("a"))).containsExactly("b.txt");
    }

    @Test
    void copy_overItself_neverLosesIt() {
        file("a.txt", "hello");

        assertFails(EXISTS, () -> drive().copy(at("a.txt"), at("a.txt"), ConflictPolicy.FAIL));
        assertFails(INVALID, () -> drive().copy(at("a.txt"), at("a.txt"), ConflictPolicy.OVERWRITE));

        assertThat(text(at("a.txt"))).isEqualTo("hello");
    }

    @Test
    void copy_overItselfWithRename_makesAnother() {
        file("a.txt", "hello");

        Entry copy = drive().copy(at("a.txt"), at("a.txt"), ConflictPolicy.RENAME);

        assertThat(names(home)).hasSize(2).contains("a.txt", copy.name());
        assertThat(text(copy.path())).isEqualTo("hello");
    }

    @Test
    void copy_takenNameWithFail_existsAndChangesNothing() {
        file("a.txt", "a");
        file("b.txt", "b");

        assertFails(EXISTS, () -> drive().copy(at("a.txt"), at("b.txt"), ConflictPolicy.FAIL));

        assertThat(text(at("b.txt"))).isEqualTo("b");
    }

    @Test
    void copy_takenNameWithOverwrite_replaces() {
        file("a.txt", "a");
        file("b.txt", "b");

        drive().copy(at("a.txt"), at("b.txt"), ConflictPolicy.OVERWRITE);

        assertThat(text(at("b.txt"))).isEqualTo("a");
        assertThat(names(home)).containsExactly("a.txt", "b.txt");
    }

    @Test
    void copy_folderOverFolderWithRename_keepsBoth() {
        file("a/b.txt", "b");
        drive().mkdir(at("z"));

        Entry copy = drive().copy(at("a"), at("z"), ConflictPolicy.RENAME);

        assertThat(names(home)).hasSize(3);
        assertThat(names(copy.path())).containsExactly("b.txt");
        assertThat(names(at("z"))).isEmpty();
    }

    @Test
    void delete_file_isGone() {
        file("a.txt", "a");
        file("b.txt", "b");

        drive().delete(at("a.txt"));

        assertThat(names(home)).containsExactly("b.txt");
        assertFails(NOT_FOUND, () -> drive().stat(at("a.txt")));
    }

    @Test
    void delete_folder_takesEverythingAlong() {
        file("a/b/c.txt", "deep");
        file("a/.hidden", "dot");

        drive().delete(at("a"));

        assertThat(names(home)).isEmpty();
        assertFails(NOT_FOUND, () -> drive().stat(at("a/b/c.txt")));
    }

    @Test
    void delete_missing_notFound() {
        assertFails(NOT_FOUND, () -> drive().delete(at("missing")));
    }

    @Test
    void delete_root_invalid() {
        assertFails(INVALID, () -> drive().delete(DrivePath.ROOT));
    }

    @Test
    void delete_thenUpload_usesTheNameAgain() {
        file("a.txt", "old");
        drive().delete(at("a.txt"));

        file("a.txt", "new");

        assertThat(text(at("a.txt"))).isEqualTo("new");
        assertThat(names(home)).containsExactly("a.txt");
    }
}
