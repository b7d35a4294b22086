package dev.duopan.drive;

import static dev.duopan.api.ErrorKind.EXISTS;
import static dev.duopan.api.ErrorKind.INVALID;
import static dev.duopan.api.ErrorKind.NOT_FOUND;
import static dev.duopan.api.ErrorKind.UNSUPPORTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The part of {@link DriveContract} about capabilities; what a drive doesn't offer has nothing to keep. */
public abstract class CapabilityContract extends UploadContract {
    private static final Instant LONG_AGO = Instant.parse("2001-02-03T04:05:06Z");

    @Test
    void capability_unknownType_isEmpty() {
        assertThat(drive().capability(Runnable.class)).isEmpty();
    }

    @Test
    void require_unknownType_unsupported() {
        assertFails(UNSUPPORTED, () -> drive().require(Runnable.class));
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Trash.class,
                Search.class,
                Shares.class,
                OfflineDownloads.class,
                DirectLinks.class,
                LastingLinks.class,
                Media.class,
                VideoStreams.class
            })
    void reasonAgainst_capability_isThereUnlessItIsOffered(Class<?> type) {
        assertThat(drive().reasonAgainst(type).isEmpty())
                .isEqualTo(drive().capability(type).isPresent());
    }

    @Test
    void listedEntries_delete_deletesFilesAndFoldersAndMissesNothingThatIsGone() {
        file("listed/deep/a", "x");
        file("listed/b", "x");
        file("listed/c", "x");
        file("listed/gone", "x");

        ifOffered(ListedEntries.class, entries -> {
            List<Entry> listed = drive().list(at("listed")).stream()
                    .filter(entry -> !entry.name().equals("c"))
                    .toList();
            drive().delete(at("listed/gone"));
            entries.delete(listed);
            assertThat(drive().list(at("listed"))).extracting(Entry::name).containsExactly("c");
        });
    }

    @Test
    void listedEntries_rememberWhatIsGone_isNotFoundNevertheless() {
        file("gone", "x");

        ifOffered(ListedEntries.class, entries -> {
            Entry gone = drive().stat(at("gone"));
            drive().delete(at("gone"));
            entries.remember(gone);
            assertFails(NOT_FOUND, () -> drive().stat(at("gone")));
            assertFails(NOT_FOUND, () -> drive().read(at("gone"), ByteRange.ALL));
        });
    }

    @Test
    void instantUpload_knownContent_makesTheFile() {
        byte[] content = noise(400_000);
        drive().upload(at("known"), UploadSource.of(content), UploadOptions.FAIL_IF_EXISTS);

        ifOffered(InstantUpload.class, instant -> {
            assertThat(tryInstant(instant, at("copy"), content)).isPresent();
            assertThat(bytes(at("copy"), ByteRange.ALL)).isEqualTo(content);
        });
    }

    @Test
    void instantUpload_unknownContent_missesAndLeavesNothing() {
        ifOffered(
                InstantUpload.class,
                instant -> assertThat(tryInstant(instant, at("copy"), noise(400_001)))
                        .isEmpty());

        assertThat(names(home)).isEmpty();
    }

    @Test
    void instantUpload_takenName_exists() {
        byte[] content = noise(400_000);
        drive().upload(at("known"), UploadSource.of(content), UploadOptions.FAIL_IF_EXISTS);
        file("taken", "old");

        ifOffered(InstantUpload.class, instant -> assertFails(EXISTS, () -> tryInstant(instant, at("taken"), content)));

        assertThat(text(at("taken"))).isEqualTo("old");
    }

    @Test
    void digestLookup_file_tellsNothingFalse() {
        byte[] content = noise(400_000);
        Entry file = drive().upload(at("known"), UploadSource.of(content), UploadOptions.FAIL_IF_EXISTS);

        ifOffered(DigestLookup.class, lookup -> {
            Digests told = lookup.lookup(file);
            ContentDigests truth = UploadSource.of(content).digests(DigestPlan.of(told.trusted()));
            told.trusted()
                    .forEach(algorithm -> assertThat(told.ofContent(algorithm)).contains(truth.digest(algorithm)));
        });
    }

    @Test
    void directSource_file_canBeReadAgainAndAgain() {
        file("a.txt", "hello");

        ifOffered(DirectSource.class, direct -> {
            try (UploadSource source = direct.source(at("a.txt"))) {
                assertThat(source.size()).isEqualTo(5);
                assertThat(source.open()).hasContent("hello");
                assertThat(source.open(ByteRange.from(3))).hasContent("lo");
            }
        });
    }

    @Test
    void directSource_missingOrFolder_isRefused() {
        ifOffered(DirectSource.class, direct -> {
            assertFails(NOT_FOUND, () -> direct.source(at("missing")).close());
            assertFails(INVALID, () -> direct.source(home).close());
        });
    }

    @Test
    void stagedUpload_partsInAnyOrder_becomeTheFile() {
        ifOffered(StagedUpload.class, staged -> {
            try (StagedUpload.Stage stage = staged.begin(at("a.txt"), 10)) {
                stage.write(5, ByteBuffer.wrap("56789".getBytes(StandardCharsets.UTF_8)));
                assertThat(names(home)).isEmpty();
                stage.write(0, ByteBuffer.wrap("01234".getBytes(StandardCharsets.UTF_8)));
                stage.publish(UploadOptions.FAIL_IF_EXISTS);
            }

            assertThat(names(home)).containsExactly("a.txt");
            assertThat(text(at("a.txt"))).isEqualTo("0123456789");
        });
    }

    @Test
    void stagedUpload_notPublished_leavesNothing() {
        ifOffered(StagedUpload.class, staged -> staged.begin(at("a.txt"), 10).close());

        assertThat(names(home)).isEmpty();
    }

    @Test
    void stagedUpload_takenName_existsAndChangesNothing() {
        file("a.txt", "old");

        ifOffered(StagedUpload.class, staged -> {
            try (StagedUpload.Stage stage = staged.begin(at("a.txt"), 0)) {
                assertFails(EXISTS, () -> stage.publish(UploadOptions.FAIL_IF_EXISTS));
            }
        });

        assertThat(text(at("a.txt"))).isEqualTo("old");
    }

    @Test
    void settableTimes_file_isDatedAndKeepsItsContent() {
        file("a.txt", "hello");

        ifOffered(SettableTimes.class, times -> {
            Entry dated = times.setModifiedAt(at("a.txt"), LONG_AGO);

            assertThat(dated.modifiedAt()).isEqualTo(LONG_AGO);
            assertThat(drive().stat(at("a.txt")).modifiedAt()).isEqualTo(LONG_AGO);
        });

        assertThat(text(at("a.txt"))).isEqualTo("hello");
        assertThat(names(home)).containsExactly("a.txt");
    }

    @Test
    void settableTimes_missingOrRoot_isRefused() {
        ifOffered(SettableTimes.class, times -> {
            assertFails(NOT_FOUND, () -> times.setModifiedAt(at("missing"), LONG_AGO));
            assertFails(INVALID, () -> times.setModifiedAt(DrivePath.ROOT, LONG_AGO));
        });
    }

    @Test
    void atomicMove_overFile_replacesIt() {
        file("a.txt", "a");
        file("b.txt", "b");

        ifOffered(AtomicMove.class, moves -> {
            moves.moveAtOnce(at("a.txt"), at("b.txt"));

            assertThat(names(home)).containsExactly("b.txt");
            assertThat(text(at("b.txt"))).isEqualTo("a");
        });
    }

    @Test
    void atomicMove_missing_notFound() {
        ifOffered(
                AtomicMove.class, moves -> assertFails(NOT_FOUND, () -> moves.moveAtOnce(at("missing"), at("b.txt"))));
    }

    @Test
    void folderRemoval_emptyFolder_isGone() {
        drive().mkdir(at("folder"));

        ifOffered(FolderRemoval.class, removal -> {
            assertThat(removal.removeIfEmpty(at("folder"))).isTrue();
            assertThat(names(home)).isEmpty();
        });
    }

    @Test
    void folderRemoval_folderThatHoldsSomething_stays() {
        file("folder/a.txt", "a");

        ifOffered(FolderRemoval.class, removal -> {
            assertThat(removal.removeIfEmpty(at("folder"))).isFalse();
            assertThat(text(at("folder/a.txt"))).isEqualTo("a");
        });
    }

    @Test
    void folderRemoval_noFolder_isRefused() {
        file("a.txt", "a");

        ifOffered(FolderRemoval.class, removal -> {
            assertFails(NOT_FOUND, () -> removal.removeIfEmpty(at("missing")));
            assertFails(INVALID, () -> removal.removeIfEmpty(at("a.txt")));
            assertFails(INVALID, () -> removal.removeIfEmpty(DrivePath.ROOT));
        });
    }

    private <C> void ifOffered(Class<C> type, Consumer<C> test) {
        drive().capability(type).ifPresent(test);
    }

    private static Optional<Entry> tryInstant(InstantUpload instant, DrivePath path, byte[] content) {
        ContentDigests digests = UploadSource.of(content).digests(DigestPlan.of(instant.needs()));
        return instant.tryInstant(path, digests.fingerprint(), UploadOptions.FAIL_IF_EXISTS);
    }
}
