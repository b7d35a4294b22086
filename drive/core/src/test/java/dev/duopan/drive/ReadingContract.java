package dev.duopan.drive;

import static dev.duopan.api.ErrorKind.INVALID;
import static dev.duopan.api.ErrorKind.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The part of {@link DriveContract} about looking and reading. */
public abstract class ReadingContract extends DriveFixture {
    @Test
    void stat_root_isFolder() {
        Entry root = drive().stat(DrivePath.ROOT);

        assertThat(root.kind()).isEqualTo(EntryKind.FOLDER);
        assertThat(root.path()).isEqualTo(DrivePath.ROOT);
    }

    @Test
    void stat_file_tellsPathKindAndSize() {
        file("a.txt", "hello");

        Entry entry = drive().stat(at("a.txt"));

        assertThat(entry.path()).isEqualTo(at("a.txt"));
        assertThat(entry.kind()).isEqualTo(EntryKind.FILE);
        assertThat(entry.size()).isEqualTo(5);
        assertThat(entry.modifiedAt()).isNotNull();
    }

    @Test
    void stat_folder_hasNoSize() {
        file("folder/a.txt", "hello");

        Entry entry = drive().stat(at("folder"));

        assertThat(entry.kind()).isEqualTo(EntryKind.FOLDER);
        assertThat(entry.size()).isZero();
    }

    @Test
    void stat_missing_notFound() {
        assertFails(NOT_FOUND, () -> drive().stat(at("missing")));
    }

    @Test
    void stat_inMissingFolder_notFound() {
        assertFails(NOT_FOUND, () -> drive().stat(at("missing/a.txt")));
    }

    @Test
    void stat_beneathFile_notFound() {
        file("a.txt", "hello");

        assertFails(NOT_FOUND, () -> drive().stat(at("a.txt/b.txt")));
    }

    @Test
    void stat_prefixOfName_notFound() {
        file("abc", "hello");

        assertFails(NOT_FOUND, () -> drive().stat(at("ab")));
    }

    @Test
    void list_emptyFolder_isEmpty() {
        assertThat(drive().list(home)).isEmpty();
    }

    @Test
    void list_missingFolder_notFound() {
        assertFails(NOT_FOUND, () -> drive().list(at("missing")));
    }

    @Test
    void list_file_invalid() {
        file("a.txt", "hello");

        assertFails(INVALID, () -> drive().list(at("a.txt")));
    }

    @Test
    void list_root_showsWhatLeadsToHome() {
        String top = home.names().getFirst();

        assertThat(names(DrivePath.ROOT)).contains(top);
    }

    @Test
    void list_folder_showsChildrenOnly() {
        file("a.txt", "a");
        file("folder/b.txt", "b");

        assertThat(drive().list(home).stream().map(Entry::path)).containsExactly(at("a.txt"), at("folder"));
    }

    @Test
    void list_names_areInOrderOfCodePoints() {
        List<String> ordered = List.of("10", "9", "A-", "a-", "中", "～", "😀");
        ordered.reversed().forEach(name -> file(name, name));

        assertThat(names(home)).containsExactlyElementsOf(ordered);
    }

    @Test
    void list_entry_isWhatStatTells() {
        file("a.txt", "hello");

        Entry listed = drive().list(home).getFirst();

        assertThat(listed).usingRecursiveComparison().ignoringFields("digests").isEqualTo(drive().stat(at("a.txt")));
    }

    @Test
    void list_moreThanAnyPage_isComplete() {
        List<String> expected = IntStream.range(0, largeFolderSize())
                .mapToObj(number -> "%05d".formatted(number))
                .toList();
        expected.forEach(name -> drive().mkdir(home.child(name)));

        assertThat(names(home)).containsExactlyElementsOf(expected);
    }

    @Test
    void walk_tree_goesDeepBeforeWideAndFoldersFirst() {
        file("b/c/d.txt", "d");
        file("b/a.txt", "a");
        file("b-.txt", "b");
        file("a.txt", "a");

        try (Stream<Entry> walk = drive().walk(home)) {
            assertThat(walk.map(entry -> entry.path().relativeTo(home)))
                    .containsExactly("a.txt", "b", "b/a.txt", "b/c", "b/c/d.txt", "b-.txt");
        }
    }

    @Test
    void walk_emptyFolder_isEmpty() {
        try (Stream<Entry> walk = drive().walk(home)) {
            assertThat(walk).isEmpty();
        }
    }

    @Test
    void walk_missingFolder_notFound() {
        assertFails(NOT_FOUND, () -> drive().walk(at("missing")).close());
    }

    @Test
    void walk_file_invalid() {
        file("a.txt", "hello");

        assertFails(INVALID, () -> drive().walk(at("a.txt")).close());
    }

    @Test
    void read_all_givesEveryByte() {
        DrivePath path = file("a.txt", "0123456789");

        assertThat(text(path)).isEqualTo("0123456789");
    }

    @Test
    void read_firstBytes_givesThem() {
        DrivePath path = file("a.txt", "0123456789");

        assertThat(bytes(path, new ByteRange(0, 3))).asString().isEqualTo("012");
    }

    @Test
    void read_middle_givesIt() {
        DrivePath path = file("a.txt", "0123456789");

        assertThat(bytes(path, new ByteRange(4, 3))).asString().isEqualTo("456");
    }

    @Test
    void read_fromOffset_givesTheRest() {
        DrivePath path = file("a.txt", "0123456789");

        assertThat(bytes(path, ByteRange.from(7))).asString().isEqualTo("789");
    }

    @Test
    void read_pastTheEnd_givesWhatIsThere() {
        DrivePath path = file("a.txt", "0123456789");

        assertThat(bytes(path, new ByteRange(8, 100))).asString().isEqualTo("89");
    }

    @Test
    void read_atTheEnd_isEmpty() {
        DrivePath path = file("a.txt", "0123456789");

        assertThat(bytes(path, ByteRange.from(10))).isEmpty();
    }

    @Test
    void read_beyondTheEnd_isEmpty() {
        DrivePath path = file("a.txt", "0123456789");

        assertThat(bytes(path, new ByteRange(1_000, 10))).isEmpty();
    }

    @Test
    void read_nothing_isEmpty() {
        DrivePath path = file("a.txt", "0123456789");

        assertThat(bytes(path, new ByteRange(5, 0))).isEmpty();
    }

    @Test
    void read_bigFile_rangesFitTogether() {
        byte[] content = noise(bigFileSize());
        DrivePath path = drive().upload(at("big"), UploadSource.of(content), UploadOptions.FAIL_IF_EXISTS)
                .path();
        int middle = content.length / 2 + 1;

        assertThat(bytes(path, new ByteRange(0, middle))).isEqualTo(Arrays.copyOf(content, middle));
        assertThat(bytes(path, ByteRange.from(middle))).isEqualTo(Arrays.copyOfRange(content, middle, content.length));
    }

    @Test
    void read_closedEarly_leavesTheDriveUsable() throws IOException {
        DrivePath path = drive().upload(at("big"), UploadSource.of(noise(bigFileSize())), UploadOptions.FAIL_IF_EXISTS)
                .path();
        for (int attempt = 0; attempt < 30; attempt++) {
            try (InputStream stream = drive().read(path, ByteRange.ALL)) {
                assertThat(stream.read()).isNotNegative();
            }
        }

        assertThat(bytes(path, new ByteRange(0, 100))).hasSize(100);
    }

    @Test
    void read_missing_notFound() {
        assertFails(NOT_FOUND, () -> drive().read(at("missing"), ByteRange.ALL).close());
    }

    @Test
    void read_folder_invalid() {
        assertFails(INVALID, () -> drive().read(home, ByteRange.ALL).close());
    }

    @Test
    void about_space_isPlausible() {
        About about = drive().about();

        assertThat(about.account()).isNotBlank();
        assertThat(about.total()).isPositive();
        assertThat(about.used()).isNotNegative();
    }

    @Test
    void traits_limits_arePlausible() {
        DriveTraits traits = drive().traits();

        assertThat(traits.uploads().largestFile()).isPositive();
        assertThat(traits.uploads().sliceSize()).isPositive();
        assertThat(traits.ranges().maximumWidth()).isPositive();
        assertThat(traits.batchLimit()).isPositive();
        assertThat(traits.times().precision()).isPositive();
        assertThat(traits.names().violation("a.txt")).isEmpty();
    }
}
