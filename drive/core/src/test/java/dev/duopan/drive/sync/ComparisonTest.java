package dev.duopan.drive.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.drive.ConflictPolicy;
import dev.duopan.drive.Drive;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import dev.duopan.drive.LocalDrive;
import dev.duopan.drive.MemoryDrive;
import dev.duopan.drive.UploadOptions;
import dev.duopan.drive.UploadSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ComparisonTest {
    private static final DrivePath PATH = DrivePath.of("/file");
    private static final Instant THEN = Instant.parse("2020-01-02T03:04:05Z");

    private final MemoryDrive memory = MemoryDrive.create();

    @TempDir
    private Path folder;

    private static Entry put(Drive drive, String text, Instant time) {
        return drive.upload(
                PATH,
                UploadSource.of(text.getBytes(StandardCharsets.UTF_8)),
                UploadOptions.on(ConflictPolicy.OVERWRITE).modifiedAt(time));
    }

    private Verdict fromLocalToMemory(String sent, String kept) {
        LocalDrive local = LocalDrive.at(folder);
        return new Comparison(local, memory, CompareMode.USUAL)
                .of(put(local, sent, THEN), put(memory, kept, Instant.EPOCH));
    }

    @Test
    void of_otherSize_isDifferent() {
        assertThat(fromLocalToMemory("a", "aa")).isEqualTo(new Verdict.Different(CopyReason.SIZE));
    }

    @Test
    void of_bothEmpty_isKnownBySize() {
        assertThat(fromLocalToMemory("", "")).isEqualTo(new Verdict.Same(Likeness.EMPTY));
    }

    @Test
    void of_listedDigestAndLocalFile_isKnownByDigest() {
        assertThat(fromLocalToMemory("abc", "abc")).isEqualTo(new Verdict.Same(Likeness.DIGEST));
    }

    @Test
    void of_otherContentOfOneSize_isDifferent() {
        assertThat(fromLocalToMemory("abc", "abd")).isEqualTo(new Verdict.Different(CopyReason.DIGEST));
    }

    @Test
    void of_otherContentWithListedDigests_isDifferentWhateverTheTime() {
        MemoryDrive other = MemoryDrive.create();
        assertThat(new Comparison(memory, other, CompareMode.USUAL)
                        .of(put(memory, "abc", THEN), put(other, "abd", THEN)))
                .isEqualTo(new Verdict.Different(CopyReason.DIGEST));
    }

    @Test
    void of_noDigestsButOneTime_isKnownByTime(@TempDir Path elsewhere) {
        LocalDrive local = LocalDrive.at(folder);
        LocalDrive other = LocalDrive.at(elsewhere);
        assertThat(new Comparison(local, other, CompareMode.USUAL).of(put(local, "abc", THEN), put(other, "abc", THEN)))
                .isEqualTo(new Verdict.Same(Likeness.TIME));
    }

    @Test
    void of_noDigestsAndOtherTimes_isDifferent(@TempDir Path elsewhere) {
        LocalDrive local = LocalDrive.at(folder);
        LocalDrive other = LocalDrive.at(elsewhere);
        assertThat(new Comparison(local, other, CompareMode.USUAL)
                        .of(put(local, "abc", THEN), put(other, "abc", Instant.EPOCH)))
                .isEqualTo(new Verdict.Different(CopyReason.TIME));
    }

    @Test
    void of_checksumOfTwoLocalFiles_readsBoth(@TempDir Path elsewhere) {
        LocalDrive local = LocalDrive.at(folder);
        LocalDrive other = LocalDrive.at(elsewhere);
        Comparison comparison = new Comparison(local, other, CompareMode.CHECKSUM);
        assertThat(comparison.of(put(local, "abc", THEN), put(other, "abc", Instant.EPOCH)))
                .isEqualTo(new Verdict.Same(Likeness.DIGEST));
        assertThat(comparison.of(put(local, "abc", THEN), put(other, "abd", THEN)))
                .isEqualTo(new Verdict.Different(CopyReason.DIGEST));
    }

    @Test
    void of_checksumWithoutAnyDigest_isBySize() {
        Comparison comparison = new Comparison(memory, memory, CompareMode.CHECKSUM);
        assertThat(comparison.of(Entry.file(PATH, 3), Entry.file(PATH, 3))).isEqualTo(new Verdict.Same(Likeness.SIZE));
    }
}
