package dev.duopan.drive;

import static dev.duopan.api.ErrorKind.CONFLICT;
import static dev.duopan.api.ErrorKind.EXISTS;
import static dev.duopan.api.ErrorKind.INVALID;
import static dev.duopan.api.ErrorKind.TOO_LARGE;
import static dev.duopan.api.ErrorKind.UNAVAILABLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The part of {@link DriveContract} about uploads. */
public abstract class UploadContract extends ReadingContract {
    @Test
    void upload_bytes_canBeReadBack() {
        byte[] content = noise(100_000);

        Entry entry = drive().upload(at("noise"), UploadSource.of(content), UploadOptions.FAIL_IF_EXISTS);

        assertThat(entry.path()).isEqualTo(at("noise"));
        assertThat(entry.size()).isEqualTo(content.length);
        assertThat(bytes(at("noise"), ByteRange.ALL)).isEqualTo(content);
    }

    @Test
    void upload_entry_isWhatStatTells() {
        Entry entry = drive().upload(at("a.txt"), source("hello"), UploadOptions.FAIL_IF_EXISTS);

        Entry found = drive().stat(at("a.txt"));
        assertThat(found.id()).isEqualTo(entry.id());
        assertThat(found.size()).isEqualTo(entry.size());
    }

    @Test
    void upload_emptyFile_isKeptOrRefusedAsTold() {
        if (drive().traits().uploads().emptyFiles()) {
            file("empty", "");
            assertThat(drive().stat(at("empty")).size()).isZero();
            assertThat(bytes(at("empty"), ByteRange.ALL)).isEmpty();
        } else {
            assertFails(INVALID, () -> file("empty", ""));
            assertThat(names(home)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "照片 2024年.jpg",
                "😀👨‍👩‍👧.txt",
                "e\u0301 and \u00e9",
                ".hidden",
                "..two dots",
                "no.extension.but.dots",
                "with  two spaces",
                "100% +plus&and=equals",
                "#hash;semicolon,comma",
                "%2F%00%E4%B8%AD",
                "it's [a] {b} (c) ~!@$^`",
                "-dash",
                "ÄÖÜß ñ ж あ 한",
                "\u200fright to left \u05d0"
            })
    void upload_unusualName_isKeptAsGiven(String name) {
        file(name, name);

        assertThat(names(home)).containsExactly(name);
        assertThat(text(home.child(name))).isEqualTo(name);
    }

    @Test
    void upload_longName_isKept() {
        String name = "长".repeat(80) + ".txt";

        file(name, "long");

        assertThat(names(home)).containsExactly(name);
    }

    @Test
    void upload_nameOf300Characters_invalid() {
        assertFails(INVALID, () -> file("x".repeat(300), "long"));

        assertThat(names(home)).isEmpty();
    }

    @Test
    void upload_root_invalid() {
        assertFails(INVALID, () -> drive().upload(DrivePath.ROOT, source("hello"), UploadOptions.FAIL_IF_EXISTS));
    }

    @Test
    void upload_missingFoldersAbove_areMade() {
        file("a/b/c.txt", "deep");

        assertThat(drive().stat(at("a/b")).isFolder()).isTrue();
        assertThat(text(at("a/b/c.txt"))).isEqualTo("deep");
    }

    @Test
    void upload_fileAbove_exists() {
        file("a", "a file");

        assertFails(EXISTS, () -> file("a/b.txt", "beneath"));

        assertThat(text(at("a"))).isEqualTo("a file");
    }

    @Test
    void upload_takenNameWithFail_existsAndChangesNothing() {
        file("a.txt", "old");

        assertFails(EXISTS, () -> file("a.txt", "new"));

        assertThat(text(at("a.txt"))).isEqualTo("old");
    }

    @Test
    void upload_takenNameWithOverwrite_replacesTheWholeContent() {
        file("a.txt", "a long old content");

        drive().upload(at("a.txt"), source("new"), UploadOptions.on(ConflictPolicy.OVERWRITE));

        assertThat(text(at("a.txt"))).isEqualTo("new");
        assertThat(names(home)).containsExactly("a.txt");
    }

    @Test
    void upload_freeNameWithOverwrite_makesTheFile() {
        drive().upload(at("a.txt"), source("new"), UploadOptions.on(ConflictPolicy.OVERWRITE));

        assertThat(text(at("a.txt"))).isEqualTo("new");
    }

    @Test
    void upload_takenNameWithRename_keepsBoth() {
        file("a.txt", "old");

        Entry entry = drive().upload(at("a.txt"), source("new"), UploadOptions.on(ConflictPolicy.RENAME));

        assertThat(entry.path()).isNotEqualTo(at("a.txt"));
        assertThat(entry.path().parent()).contains(home);
        assertThat(text(entry.path())).isEqualTo("new");
        assertThat(text(at("a.txt"))).isEqualTo("old");
        assertThat(names(home)).hasSize(2);
    }

    @Test
    void upload_overFolder_existsWhateverThePolicy() {
        file("a/b.txt", "inside");

        assertFails(EXISTS, () -> file("a", "a file"));
        assertFails(
                EXISTS, () -> drive().upload(at("a"), source("a file"), UploadOptions.on(ConflictPolicy.OVERWRITE)));

        assertThat(text(at("a/b.txt"))).isEqualTo("inside");
    }

    @Test
    void upload_modificationTime_isKeptAsTold() {
        Instant time = Instant.parse("2021-03-04T05:06:07.123456789Z");

        drive().upload(at("a.txt"), source("old"), UploadOptions.FAIL_IF_EXISTS.modifiedAt(time));

        assertModifiedAt(at("a.txt"), time);
    }

    @Test
    void upload_severalSlices_arriveInOrder() {
        byte[] content = noise(bigFileSize());

        drive().upload(at("big"), UploadSource.of(content), UploadOptions.FAIL_IF_EXISTS);

        assertThat(bytes(at("big"), ByteRange.ALL)).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void upload_aroundOneSlice_isWhole(int more) {
        byte[] content = noise(bigFileSize() / 2 - 12_345 / 2 + more);

        drive().upload(at("slice"), UploadSource.of(content), UploadOptions.FAIL_IF_EXISTS);

        assertThat(bytes(at("slice"), ByteRange.ALL)).isEqualTo(content);
    }

    @Test
    void upload_sameContentTwice_makesTwoFiles() {
        byte[] content = noise(300_000);
        drive().upload(at("one"), UploadSource.of(content), UploadOptions.FAIL_IF_EXISTS);

        drive().upload(at("two"), UploadSource.of(content), UploadOptions.FAIL_IF_EXISTS);
        drive().delete(at("one"));

        assertThat(bytes(at("two"), ByteRange.ALL)).isEqualTo(content);
    }

    @Test
    void upload_unknownLength_isSpooled() {
        try (UploadSource source = UploadSource.spooled(new ByteArrayInputStream(noise(70_000)))) {
            drive().upload(at("stream"), source, UploadOptions.FAIL_IF_EXISTS);
        }

        assertThat(bytes(at("stream"), ByteRange.ALL)).isEqualTo(noise(70_000));
    }

    @Test
    void upload_sourceBreaks_leavesNothing() {
        assertFails(UNAVAILABLE, () -> drive().upload(at("half"), breaking(200_000), UploadOptions.FAIL_IF_EXISTS));

        assertThat(names(home)).isEmpty();
    }

    @Test
    void upload_sourceBreaksWhileOverwriting_keepsTheOldContent() {
        file("a.txt", "old");

        assertFails(
                UNAVAILABLE,
                () -> drive().upload(at("a.txt"), breaking(bigFileSize()), UploadOptions.on(ConflictPolicy.OVERWRITE)));

        assertThat(text(at("a.txt"))).isEqualTo("old");
        assertThat(names(home)).containsExactly("a.txt");
    }

    @Test
    void upload_sourceEndsEarly_conflictAndLeavesNothing() {
        UploadSource shrunk = UploadSource.of(1_000, () -> new ByteArrayInputStream(noise(999)));

        assertFails(CONFLICT, () -> drive().upload(at("short"), shrunk, UploadOptions.FAIL_IF_EXISTS));

        assertThat(names(home)).isEmpty();
    }

    @Test
    void upload_sourceBreaksWhenReadAgain_isWholeOrNothing() {
        byte[] content = noise(200_000);
        AtomicInteger opened = new AtomicInteger();
        UploadSource source = UploadSource.of(content.length, () -> {
            if (opened.incrementAndGet() > 1) {
                throw new IOException("the cable was pulled");
            }
            return new ByteArrayInputStream(content);
        });

        try {
            drive().upload(at("once"), source, UploadOptions.FAIL_IF_EXISTS);
            assertThat(bytes(at("once"), ByteRange.ALL)).isEqualTo(content);
        } catch (DuopanException e) {
            assertThat(names(home)).isEmpty();
        }
    }

    @Test
    void upload_largerThanAllowed_tooLargeWithoutReading() {
        long limit = drive().traits().uploads().largestFile();
        UploadSource source = UploadSource.of(Math.max(limit, limit + 1), () -> {
            throw new IOException("nobody should read this");
        });

        if (limit < Long.MAX_VALUE) {
            assertFails(TOO_LARGE, () -> drive().upload(at("huge"), source, UploadOptions.FAIL_IF_EXISTS));
        }
        assertThat(names(home)).isEmpty();
    }

    @Test
    void upload_listener_hearsOfEveryByteOnce() {
        AtomicLong arrived = new AtomicLong();
        int size = bigFileSize();

        drive().upload(
                        at("big"),
                        UploadSource.of(noise(size)),
                        UploadOptions.FAIL_IF_EXISTS.listener(arrived::addAndGet));

        assertThat(arrived).hasValue(size);
    }

    @Test
    void upload_manyFilesAtOnce_allArriveWhole() {
        List<String> names =
                IntStream.range(0, 24).mapToObj("file %02d"::formatted).toList();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            names.forEach(name -> threads.execute(() -> file("shared/folder/" + name, name)));
        }

        assertThat(names(at("shared/folder"))).containsExactlyElementsOf(names);
        names.forEach(name -> assertThat(text(at("shared/folder").child(name))).isEqualTo(name));
    }

    @Test
    void upload_namesThatDifferInCase_areTwoFilesOrOneAsTold() {
        file("readme", "lower");

        if (drive().traits().names().caseSensitive()) {
            file("README", "upper");
            assertThat(text(at("readme"))).isEqualTo("lower");
            assertThat(text(at("README"))).isEqualTo("upper");
        } else {
            assertFails(EXISTS, () -> file("README", "upper"));
        }
    }

    @Test
    void upload_digestsThatCanBeBelieved_areTrue() {
        byte[] content = noise(bigFileSize());
        UploadSource source = UploadSource.of(content);

        drive().upload(at("big"), source, UploadOptions.FAIL_IF_EXISTS);

        Digests listed = drive().stat(at("big")).digests();
        listed.trusted()
                .forEach(algorithm -> assertThat(listed.ofContent(algorithm))
                        .contains(source.digests(DigestPlan.of(algorithm)).digest(algorithm)));
    }

    @Test
    void upload_goneOnWithByAnotherObjectOfTheDrive_isWhole() {
        byte[] content = noise(bigFileSize());
        String token = brokenUpload(at("noise"), content);

        Entry entry = anotherDrive()
                .upload(at("noise"), UploadSource.of(content), UploadOptions.FAIL_IF_EXISTS.resuming(token));

        assertThat(entry.size()).isEqualTo(content.length);
        assertThat(bytes(at("noise"), ByteRange.ALL)).isEqualTo(content);
        assertThat(names(home)).containsExactly("noise");
    }

    @Test
    void upload_tokenOfOtherBytes_beginsAnew() {
        String token = brokenUpload(at("noise"), noise(bigFileSize()));
        byte[] changed = noise(bigFileSize() - 1);

        drive().upload(at("noise"), UploadSource.of(changed), UploadOptions.FAIL_IF_EXISTS.resuming(token));

        assertThat(bytes(at("noise"), ByteRange.ALL)).isEqualTo(changed);
    }

    @Test
    void upload_tokenOfAnotherPath_beginsAnew() {
        byte[] content = noise(bigFileSize());
        String token = brokenUpload(at("noise"), content);

        drive().upload(at("other"), UploadSource.of(content), UploadOptions.FAIL_IF_EXISTS.resuming(token));

        assertThat(names(home)).containsExactly("other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no token at all", "{}", "null", "[]"})
    void upload_textThatIsNoToken_beginsAnew(String text) {
        drive().upload(at("a.txt"), source("hello"), UploadOptions.FAIL_IF_EXISTS.resuming(text));

        assertThat(text(at("a.txt"))).isEqualTo("hello");
    }

    /** Breaks an upload off when the first slice is safe; returns the last token, empty if the drive gives none. */
    private String brokenUpload(DrivePath path, byte[] content) {
        AtomicReference<String> last = new AtomicReference<>("");
        UploadListener breaking = new UploadListener() {
            @Override
            public void arrived(long bytes) {}

            @Override
            public void resumable(String token) {
                if (!last.getAndSet(token).isEmpty()) {
                    throw new DuopanException(ErrorKind.UNAVAILABLE, "the cable was pulled");
                }
            }
        };
        try {
            drive().upload(path, UploadSource.of(content), UploadOptions.FAIL_IF_EXISTS.listener(breaking));
            drive().delete(path);
        } catch (DuopanException e) {
            assertThat(e).hasMessage("the cable was pulled");
        }
        return last.get();
    }
}
