package dev.duopan.drive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDigestsTest {
    private static final DigestPlan PLAN = DigestPlan.of(DigestAlgorithm.MD5);
    private static final String MD5 = "5d41402abc4b2a76b9719d911017c592";

    private final Map<FileVersion, ContentDigests> kept = new HashMap<>();

    @TempDir
    Path folder;

    private Path file = Path.of("unset");

    private final DigestCache cache = new DigestCache() {
        @Override
        public Optional<ContentDigests> find(FileVersion version, DigestPlan plan) {
            return Optional.ofNullable(kept.get(version));
        }

        @Override
        public void keep(FileVersion version, ContentDigests digests) {
            kept.put(version, digests);
        }
    };

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("a.txt"), "hello");
        date(Instant.now().minusSeconds(60));
    }

    @Test
    void digests_fileAtRest_areKeptAndFound() {
        ContentDigests made = digests();
        kept.replaceAll((version, digests) -> other());

        assertThat(made.digest(DigestAlgorithm.MD5)).isEqualTo(MD5);
        assertThat(digests()).isEqualTo(other());
    }

    @Test
    void digests_othersOfTheSameFile_areKeptBesideThem() {
        ContentDigests unused = digests();

        ContentDigests also =
                source().digests(DigestPlan.of(DigestAlgorithm.SHA1).withSlices(2));

        assertThat(kept.values())
                .singleElement()
                .satisfies(all -> assertThat(all.plan())
                        .isEqualTo(DigestPlan.of(DigestAlgorithm.MD5, DigestAlgorithm.SHA1)
                                .withSlices(2)))
                .satisfies(all -> assertThat(all.digest(DigestAlgorithm.MD5)).isEqualTo(MD5))
                .satisfies(all -> assertThat(all.sliceMd5s()).isEqualTo(also.sliceMd5s()));
    }

    @Test
    void digests_knownFile_isNotReadForWhatWouldComeAlongside() {
        ContentDigests unused = digests();

        assertThat(source().digests(PLAN, PLAN.withSlices(2)).sliceMd5s()).isEmpty();
    }

    @Test
    void digests_fileChangedSince_areMadeAnew() throws IOException {
        ContentDigests before = digests();
        Files.writeString(file, "world");
        date(Instant.now().minusSeconds(30));

        assertThat(digests()).isNotEqualTo(before);
    }

    @Test
    void digests_fileReplacedByOneOfSameSizeAndTime_areMadeAnew() throws IOException {
        ContentDigests before = digests();
        FileTime time = Files.getLastModifiedTime(file);
        Files.move(file, folder.resolve("old"));
        Files.writeString(file, "world");
        Files.setLastModifiedTime(file, time);

        assertThat(digests()).isNotEqualTo(before);
    }

    @Test
    void digests_fileWrittenJustNowOrLater_areNotKept() throws IOException {
        date(Instant.now().plusSeconds(60));

        ContentDigests unused = digests();

        assertThat(kept).isEmpty();
    }

    private void date(Instant time) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(time));
    }

    private ContentDigests digests() {
        return source().digests(PLAN);
    }

    private UploadSource source() {
        return LocalDrive.at(folder, cache).source(DrivePath.of("/a.txt"));
    }

    private static ContentDigests other() {
        return UploadSource.of(new byte[] {1}).digests(PLAN);
    }
}
