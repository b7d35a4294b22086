package dev.duopan.drive;

import static dev.duopan.api.ErrorKind.CONFLICT;
import static dev.duopan.api.ErrorKind.INVALID;
import static dev.duopan.api.ErrorKind.NOT_FOUND;
import static dev.duopan.api.ErrorKind.UNAVAILABLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadSourceTest {
    private static final DigestPlan EVERYTHING = DigestPlan.of(EnumSet.allOf(DigestAlgorithm.class));

    @TempDir
    private Path folder;

    @Test
    void digests_knownText_areThePublishedOnes() {
        ContentDigests digests = abc().digests(EVERYTHING);

        assertThat(digests.digest(DigestAlgorithm.MD5)).isEqualTo("900150983cd24fb0d6963f7d28e17f72");
        assertThat(digests.digest(DigestAlgorithm.MD5_HEAD)).isEqualTo("900150983cd24fb0d6963f7d28e17f72");
        assertThat(digests.digest(DigestAlgorithm.SHA1)).isEqualTo("a9993e364706816aba3e25717850c26c9cd0d89d");
        assertThat(digests.digest(DigestAlgorithm.SHA256))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(digests.digest(DigestAlgorithm.CRC32)).isEqualTo("352441c2");
        assertThat(digests.fingerprint().size()).isEqualTo(3);
    }

    @Test
    void digests_longContent_headIsOfTheFirst256KiBOnly() {
        byte[] content = DriveFixture.noise(ContentDigests.HEAD_BYTES * 2 + 1);
        byte[] head = Arrays.copyOf(content, ContentDigests.HEAD_BYTES);

        String digest = UploadSource.of(content)
                .digests(DigestPlan.of(DigestAlgorithm.MD5_HEAD))
                .digest(DigestAlgorithm.MD5_HEAD);

        assertThat(digest).isEqualTo(md5(head));
    }

    @Test
    void digests_slices_areThoseOfEachPart() {
        byte[] content = DriveFixture.noise(250_000);

        ContentDigests digests =
                UploadSource.of(content).digests(DigestPlan.of().withSlices(100_000));

        assertThat(digests.sliceMd5s())
                .containsExactly(
                        md5(Arrays.copyOfRange(content, 0, 100_000)),
                        md5(Arrays.copyOfRange(content, 100_000, 200_000)),
                        md5(Arrays.copyOfRange(content, 200_000, 250_000)));
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 300_000, 1 << 20})
    void digests_everythingAtOnce_areThoseOfEachAlone(int sliceSize) {
        byte[] content = DriveFixture.noise(3_000_001);

        ContentDigests digests = UploadSource.of(content).digests(EVERYTHING.withSlices(sliceSize));

        assertThat(EVERYTHING.algorithms())
                .allSatisfy(algorithm -> assertThat(digests.digest(algorithm)).isEqualTo(alone(content, algorithm)));
        List<String> slices = IntStream.range(0, Math.ceilDiv(content.length, sliceSize))
                .map(slice -> slice * sliceSize)
                .mapToObj(start -> Arrays.copyOfRange(content, start, Math.min(content.length, start + sliceSize)))
                .map(UploadSourceTest::md5)
                .toList();
        assertThat(digests.sliceMd5s()).isEqualTo(slices);
    }

    private static String alone(byte[] content, DigestAlgorithm algorithm) {
        return UploadSource.of(content).digests(DigestPlan.of(algorithm)).digest(algorithm);
    }

    @Test
    void digests_withOthersAlongside_makesThemInTheSameReading() {
        AtomicInteger opened = new AtomicInteger();
        UploadSource source = counted(opened);
        DigestPlan md5 = DigestPlan.of(DigestAlgorithm.MD5);

        ContentDigests digests = source.digests(md5, md5.withSlices(2));

        assertThat(digests.sliceMd5s()).containsExactly(md5(new byte[] {1, 2}), md5(new byte[] {3}));
        assertThat(opened).hasValue(1);
    }

    @Test
    void digests_knownWithOthersAlongside_readsNothing() {
        AtomicInteger opened = new AtomicInteger();
        UploadSource source = counted(opened);
        DigestPlan md5 = DigestPlan.of(DigestAlgorithm.MD5);
        ContentDigests known = source.digests(md5);

        assertThat(source.digests(md5, md5.withSlices(2))).isEqualTo(known);
        assertThat(opened).hasValue(1);
    }

    @Test
    void digests_slicesOfASourceThatEndsEarly_conflict() {
        UploadSource source = UploadSource.of(4, () -> stream());

        DriveFixture.assertFails(
                CONFLICT,
                () -> source.digests(DigestPlan.of(DigestAlgorithm.MD5).withSlices(2)));
    }

    @Test
    void digests_slicesWhenInterrupted_unavailable() {
        UploadSource source = UploadSource.of(DriveFixture.noise(3));
        Thread.currentThread().interrupt();

        DriveFixture.assertFails(
                UNAVAILABLE,
                () -> source.digests(DigestPlan.of(DigestAlgorithm.MD5).withSlices(2)));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void digests_sizeOfWholeSlices_hasNoEmptyLastOne() {
        ContentDigests digests = UploadSource.of(DriveFixture.noise(200_000))
                .digests(DigestPlan.of().withSlices(100_000));

        assertThat(digests.sliceMd5s()).hasSize(2);
    }

    @Test
    void digests_emptyContent_hasNoSlice() {
        ContentDigests digests = UploadSource.of(new byte[0])
                .digests(DigestPlan.of(DigestAlgorithm.MD5).withSlices(10));

        assertThat(digests.digest(DigestAlgorithm.MD5)).isEqualTo("d41d8cd98f00b204e9800998ecf8427e");
        assertThat(digests.sliceMd5s()).isEmpty();
    }

    @Test
    void digests_askedAgain_readsOnce() {
        AtomicInteger opened = new AtomicInteger();
        UploadSource source = counted(opened);
        source.digests(EVERYTHING.withSlices(2));

        source.digests(DigestPlan.of(DigestAlgorithm.MD5));
        source.digests(DigestPlan.of(DigestAlgorithm.SHA1).withSlices(2));

        assertThat(opened).hasValue(1);
    }

    @Test
    void digests_askedForMore_readsAgainAndForgetsNothing() {
        AtomicInteger opened = new AtomicInteger();
        UploadSource source = counted(opened);
        source.digests(DigestPlan.of(DigestAlgorithm.MD5).withSlices(2));

        ContentDigests more = source.digests(DigestPlan.of(DigestAlgorithm.SHA1));

        assertThat(opened).hasValue(2);
        assertThat(more.sliceMd5s()).hasSize(2);
        assertThat(more.digest(DigestAlgorithm.MD5)).isEqualTo(md5(new byte[] {1, 2, 3}));
    }

    @Test
    void open_range_givesExactlyThatPart() {
        assertThat(abc().open(new ByteRange(1, 1))).hasContent("b");
        assertThat(abc().open(ByteRange.from(1))).hasContent("bc");
        assertThat(abc().open(ByteRange.from(3))).isEmpty();
    }

    @Test
    void open_sourceLongerThanAnnounced_endsWhereAnnounced() {
        UploadSource source =
                UploadSource.of(2, () -> new ByteArrayInputStream("abc".getBytes(StandardCharsets.UTF_8)));

        assertThat(source.open()).hasContent("ab");
    }

    @Test
    void open_sourceShorterThanAnnounced_conflict() {
        UploadSource source = UploadSource.of(4, () -> new ByteArrayInputStream(new byte[3]));

        DriveFixture.assertFails(CONFLICT, () -> source.open().readAllBytes());
    }

    @Test
    void open_openerThatFails_unavailable() {
        UploadSource source = UploadSource.of(4, () -> {
            throw new IOException("gone");
        });

        DriveFixture.assertFails(UNAVAILABLE, () -> source.open().close());
    }

    @Test
    void of_file_tellsSizeAndTime() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "text");

        UploadSource source = UploadSource.of(file);

        assertThat(source.size()).isEqualTo(4);
        assertThat(source.modifiedAt()).contains(Files.getLastModifiedTime(file).toInstant());
        assertThat(source.open(new ByteRange(1, 2))).hasContent("ex");
    }

    @Test
    void of_fileThatShrinks_conflict() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "text");
        UploadSource source = UploadSource.of(file);
        Files.writeString(file, "te");

        DriveFixture.assertFails(CONFLICT, () -> source.digests(EVERYTHING));
    }

    @Test
    void of_missingFileOrFolder_isRefused() {
        DriveFixture.assertFails(NOT_FOUND, () -> UploadSource.of(folder.resolve("missing")));
        DriveFixture.assertFails(INVALID, () -> UploadSource.of(folder));
    }

    @Test
    void spooled_stream_canBeReadAgainUntilClosed() {
        UploadSource source = UploadSource.spooled(new ByteArrayInputStream("text".getBytes(StandardCharsets.UTF_8)));

        assertThat(source.size()).isEqualTo(4);
        assertThat(source.open()).hasContent("text");
        assertThat(source.open(ByteRange.from(2))).hasContent("xt");
        source.close();
        DriveFixture.assertFails(UNAVAILABLE, () -> source.open().close());
    }

    private static UploadSource abc() {
        return UploadSource.of("abc".getBytes(StandardCharsets.UTF_8));
    }

    private static UploadSource counted(AtomicInteger opened) {
        return UploadSource.of(3, () -> {
            opened.incrementAndGet();
            return stream();
        });
    }

    private static InputStream stream() {
        return new ByteArrayInputStream(new byte[] {1, 2, 3});
    }

    private static String md5(byte[] bytes) {
        return UploadSource.of(bytes)
                .digests(DigestPlan.of(DigestAlgorithm.MD5))
                .digest(DigestAlgorithm.MD5);
    }
}
