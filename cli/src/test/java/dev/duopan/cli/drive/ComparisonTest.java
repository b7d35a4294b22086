package dev.duopan.cli.drive;

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
import java.util.Optional;
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

    private Optional<Likeness> fromLocalToMemory(String sent, String kept) {
        LocalDrive local = LocalDrive.at(folder);
        return new Comparison(local, memory).of(put(local, sent, THEN), put(memory, kept, Instant.EPOCH));
    }

    @Test
    void of_otherSize_isDifferent() {
        assertThat(fromLocalToMemory("a", "aa")).isEmpty();
    }

    @Test
    void of_bothEmpty_isKnownBySize() {
        assertThat(fromLocalToMemory("", "")).contains(Likeness.EMPTY);
    }

    @Test
    void of_listedDigestAndLocalFile_isKnownByDigest() {
        assertThat(fromLocalToMemory("abc", "abc")).contains(Likeness.DIGEST);
    }

    @Test
    void of_otherContentOfOneSize_isDifferent() {
        assertThat(fromLocalToMemory("abc", "abd")).isEmpty();
    }

    @Test
    void of_otherContentWithListedDigests_isDifferentWhateverTheTime() {
        MemoryDrive other = MemoryDrive.create();
        assertThat(new Comparison(memory, other).of(put(memory, "abc", THEN), put(other, "abd", THEN)))
                .isEmpty();
    }

    @Test
    void of_noDigestsButOneTime_isKnownByTime(@TempDir Path elsewhere) {
        LocalDrive local = LocalDrive.at(folder);
        LocalDrive other = LocalDrive.at(elsewhere);
        assertThat(new Comparison(local, other).of(put(local, "abc", THEN), put(other, "abc", THEN)))
                .contains(Likeness.TIME);
    }

    @Test
    void of_noDigestsAndOtherTimes_isDifferent(@TempDir Path elsewhere) {
        LocalDrive local = LocalDrive.at(folder);
        LocalDrive other = LocalDrive.at(elsewhere);
        assertThat(new Comparison(local, other).of(put(local, "abc", THEN), put(other, "abc", Instant.EPOCH)))
                .isEmpty();
    }

    @Test
    void of_folderInTheWay_isDifferent() {
        assertThat(new Comparison(memory, memory).of(Entry.file(PATH, 0), Entry.folder(PATH)))
                .isEmpty();
    }
}
