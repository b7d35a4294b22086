package dev.duopan.drive;

import static dev.duopan.api.ErrorKind.EXISTS;
import static dev.duopan.api.ErrorKind.INVALID;
import static dev.duopan.api.ErrorKind.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link Trash} promises; every drive that offers it runs this. */
public abstract class TrashContract extends DriveFixture {
    private Trash trash() {
        return drive().require(Trash.class);
    }

    /** Uploads a short text, deletes it, and returns what the trash tells of it. */
    private TrashedEntry deleted(String relative, String text) {
        DrivePath path = file(relative, text);
        drive().delete(path);
        return only(path);
    }

    private TrashedEntry only(DrivePath origin) {
        assertThat(from(origin)).hasSize(1);
        return from(origin).getFirst();
    }

    private List<TrashedEntry> from(DrivePath origin) {
        return trash().list().stream()
                .filter(entry -> entry.place().filter(origin::equals).isPresent())
                .toList();
    }

    @Test
    void list_deletedFile_tellsWhatItWas() {
        TrashedEntry entry = deleted("a/照片.jpg", "hello");

        assertThat(entry.name()).isEqualTo("照片.jpg");
        assertThat(entry.kind()).isEqualTo(EntryKind.FILE);
        assertThat(entry.size()).isEqualTo(5);
        assertThat(entry.place()).contains(at("a/照片.jpg"));
    }

    @Test
    void list_deletedFolder_isOneEntry() {
        file("folder/a.txt", "a");
        drive().delete(at("folder"));

        TrashedEntry entry = only(at("folder"));

        assertThat(entry.kind()).isEqualTo(EntryKind.FOLDER);
        assertThat(entry.size()).isZero();
        assertThat(from(at("folder/a.txt"))).isEmpty();
    }

    @Test
    void list_twiceDeletedName_isTwoEntries() {
        deleted("a.txt", "first");
        drive().delete(file("a.txt", "second"));

        assertThat(from(at("a.txt"))).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void list_moreThanAPage_isCompleteAndOrdered() {
        List<String> expected =
                IntStream.range(0, 130).mapToObj("%05d"::formatted).toList();
        expected.reversed()
                .forEach(name -> drive().delete(drive().mkdir(home.child(name)).path()));

        List<TrashedEntry> all = trash().list();

        assertThat(all).isSortedAccordingTo(TrashedEntry.order());
        assertThat(all.stream().filter(this::wasAtHome).map(TrashedEntry::name)).containsExactlyElementsOf(expected);
    }

    private boolean wasAtHome(TrashedEntry entry) {
        return entry.place().flatMap(DrivePath::parent).filter(home::equals).isPresent();
    }

    @Test
    void restore_toOldPlace_bringsItBack() {
        TrashedEntry entry = deleted("a.txt", "hello");

        Entry restored = trash().restore(entry.id(), at("a.txt"), ConflictPolicy.FAIL);

        assertThat(restored.path()).isEqualTo(at("a.txt"));
        assertThat(restored.size()).isEqualTo(5);
        assertThat(text(at("a.txt"))).isEqualTo("hello");
        assertThat(from(at("a.txt"))).isEmpty();
    }

    @Test
    void restore_folder_bringsEverythingBack() {
        file("folder/b/c.txt", "deep");
        drive().mkdir(at("folder/empty"));
        drive().delete(at("folder"));

        trash().restore(only(at("folder")).id(), at("folder"), ConflictPolicy.FAIL);

        assertThat(names(at("folder"))).containsExactly("b", "empty");
        assertThat(text(at("folder/b/c.txt"))).isEqualTo("deep");
    }

    @Test
    void restore_oldFolderGone_makesItAgain() {
        TrashedEntry entry = deleted("folder/a.txt", "hello");
        drive().delete(at("folder"));

        trash().restore(entry.id(), at("folder/a.txt"), ConflictPolicy.FAIL);

        assertThat(text(at("folder/a.txt"))).isEqualTo("hello");
    }

    @Test
    void restore_toOtherPath_movesAndRenames() {
        TrashedEntry entry = deleted("a.txt", "hello");

        Entry restored = trash().restore(entry.id(), at("x/y/b.txt"), ConflictPolicy.FAIL);

        assertThat(restored.path()).isEqualTo(at("x/y/b.txt"));
        assertThat(text(at("x/y/b.txt"))).isEqualTo("hello");
        assertThat(names(home)).containsExactly("x");
        assertThat(names(at("x/y"))).containsExactly("b.txt");
    }

    @Test
    void restore_otherName_leavesNothingElseInTheTrash() {
        TrashedEntry entry = deleted("a.txt", "hello");
        int before = trash().list().size();

        trash().restore(entry.id(), at("b.txt"), ConflictPolicy.FAIL);

        assertThat(trash().list()).hasSize(before - 1);
    }

    @Test
    void restore_takenNameWithFail_existsAndChangesNothing() {
        TrashedEntry entry = deleted("a.txt", "old");
        file("a.txt", "new");

        assertFails(EXISTS, () -> trash().restore(entry.id(), at("a.txt"), ConflictPolicy.FAIL));

        assertThat(text(at("a.txt"))).isEqualTo("new");
        assertThat(only(at("a.txt")).id()).isEqualTo(entry.id());
    }

    @Test
    void restore_takenNameWithOverwrite_replaces() {
        TrashedEntry entry = deleted("a.txt", "old");
        file("a.txt", "new");

        trash().restore(entry.id(), at("a.txt"), ConflictPolicy.OVERWRITE);

        assertThat(text(at("a.txt"))).isEqualTo("old");
        assertThat(names(home)).containsExactly("a.txt");
    }

    @Test
    void restore_takenNameWithRename_keepsBoth() {
        TrashedEntry entry = deleted("a.txt", "old");
        file("a.txt", "new");

        Entry restored = trash().restore(entry.id(), at("a.txt"), ConflictPolicy.RENAME);

        assertThat(text(restored.path())).isEqualTo("old");
        assertThat(text(at("a.txt"))).isEqualTo("new");
        assertThat(names(home)).hasSize(2);
    }

    @Test
    void restore_overFolderWithOverwrite_exists() {
        TrashedEntry entry = deleted("a", "a file");
        file("a/b.txt", "in a folder");

        assertFails(EXISTS, () -> trash().restore(entry.id(), at("a"), ConflictPolicy.OVERWRITE));

        assertThat(text(at("a/b.txt"))).isEqualTo("in a folder");
        assertThat(from(at("a"))).hasSize(1);
    }

    @Test
    void restore_beneathFile_exists() {
        TrashedEntry entry = deleted("a.txt", "a");
        file("b", "a file");

        assertFails(EXISTS, () -> trash().restore(entry.id(), at("b/a.txt"), ConflictPolicy.FAIL));

        assertThat(from(at("a.txt"))).hasSize(1);
    }

    @Test
    void restore_impossiblePath_invalid() {
        TrashedEntry entry = deleted("a.txt", "a");

        assertFails(INVALID, () -> trash().restore(entry.id(), DrivePath.ROOT, ConflictPolicy.FAIL));
        assertFails(INVALID, () -> trash().restore(entry.id(), at("x".repeat(300)), ConflictPolicy.FAIL));

        assertThat(from(at("a.txt"))).hasSize(1);
    }

    @Test
    void restore_notInTheTrash_notFound() {
        file("live.txt", "live");
        String live = drive().stat(at("live.txt")).id();

        assertFails(NOT_FOUND, () -> trash().restore("no such id", at("a.txt"), ConflictPolicy.FAIL));
        assertFails(NOT_FOUND, () -> trash().restore("987654321012", at("a.txt"), ConflictPolicy.FAIL));
        assertFails(NOT_FOUND, () -> trash().restore(live, at("a.txt"), ConflictPolicy.FAIL));

        assertThat(names(home)).containsExactly("live.txt");
    }

    @Test
    void delete_entries_areGoneForGood() {
        TrashedEntry gone = deleted("a.txt", "a");
        TrashedEntry alsoGone = deleted("b.txt", "b");
        deleted("c.txt", "c");

        trash().delete(List.of(gone.id(), alsoGone.id(), gone.id()));

        assertThat(from(at("a.txt"))).isEmpty();
        assertThat(from(at("b.txt"))).isEmpty();
        assertThat(from(at("c.txt"))).hasSize(1);
        assertFails(NOT_FOUND, () -> trash().restore(gone.id(), at("a.txt"), ConflictPolicy.FAIL));
    }

    @Test
    void delete_moreThanABatch_deletesAll() {
        List<String> names = IntStream.range(0, 130).mapToObj("%05d"::formatted).toList();
        names.forEach(name -> drive().delete(drive().mkdir(home.child(name)).path()));

        trash().delete(trash().list().stream()
                .filter(this::wasAtHome)
                .map(TrashedEntry::id)
                .toList());

        assertThat(trash().list()).noneMatch(this::wasAtHome);
    }

    @Test
    void delete_oneNotInTheTrash_notFoundAndDeletesNothing() {
        TrashedEntry entry = deleted("a.txt", "a");
        file("live.txt", "live");
        String live = drive().stat(at("live.txt")).id();

        assertFails(NOT_FOUND, () -> trash().delete(List.of(entry.id(), live)));
        assertFails(NOT_FOUND, () -> trash().delete(List.of(entry.id(), "no such id")));

        assertThat(from(at("a.txt"))).hasSize(1);
        assertThat(text(at("live.txt"))).isEqualTo("live");
    }

    @Test
    void delete_nothing_isFine() {
        TrashedEntry entry = deleted("a.txt", "a");

        trash().delete(List.of());

        assertThat(from(at("a.txt"))).containsExactly(entry);
    }

    @Test
    void empty_trash_deletesAllOfItAndNothingElse() {
        deleted("a.txt", "a");
        file("live.txt", "live");

        trash().empty();
        trash().empty();

        assertThat(trash().list()).isEmpty();
        assertThat(text(at("live.txt"))).isEqualTo("live");
    }
}
