package dev.duopan.client.pan123;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.duopan.api.ApiException;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Secret;
import dev.duopan.api.Verb;
import dev.duopan.api.WireRequest;
import dev.duopan.api.pan123.open.Duplicate;
import dev.duopan.api.pan123.open.FileItem;
import dev.duopan.api.pan123.open.ListFiles;
import dev.duopan.netdisk.dispatch.FidelitySwitch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UploadFileTest {
    private static final int SLICE = 16 << 20;
    private static final byte[] SMALL = Bytes.noise(1000, 1);
    private static final byte[] LARGE = Bytes.noise(2 * SLICE + 1, 2);

    @TempDir
    private Path directory;

    private ServedDrive drive;
    private Pan123Open pan;

    @BeforeEach
    void open() {
        use(ServedDrive.in(directory));
    }

    private void use(ServedDrive other) {
        drive = other;
        pan = drive.builderFor(drive.netdisk().alice())
                .uploads(ServedDrive.PATIENT.withSingleRequestLimit(0))
                .build();
    }

    @AfterEach
    void close() {
        drive.close();
    }

    private static UploadOrder order(byte[] bytes, UploadWay way) {
        return UploadOrder.of(ByteSource.of(bytes), UploadTarget.in(0, "a.bin")).by(way);
    }

    private static boolean sendsBytes(WireRequest request) {
        return request.verb() == Verb.PUT || request.uri().getPath().equals("/upload/v2/file/slice");
    }

    private long slicesSent() {
        return drive.transport().carried().stream()
                .filter(UploadFileTest::sendsBytes)
                .count();
    }

    private List<FileItem> root() {
        return pan.files().list(ListFiles.of(0)).stream().toList();
    }

    private byte[] download(long fileId) throws IOException {
        try (DownloadedPiece piece = pan.download(fileId, DownloadRange.ALL)) {
            return piece.bytes().readAllBytes();
        }
    }

    /** Breaks an upload off when so many slices are stored, and returns its last token as another process would read it. */
    private UploadToken brokenOff(UploadOrder order, int slices) {
        Recorder recorder = new Recorder(slices);
        assertThat(catchThrowableOfType(Interruption.class, () -> single().uploadFile(order, recorder)))
                .isNotNull();
        return UploadToken.parse(recorder.tokens.getLast().text());
    }

    private Pan123Open single() {
        return drive.builderFor(drive.netdisk().alice())
                .uploads(ServedDrive.PATIENT.withSingleRequestLimit(0).withParallelSlices(1))
                .build();
    }

    private static final class Interruption extends RuntimeException {}

    private static final class Recorder implements UploadListener {
        private final List<UploadToken> tokens = new CopyOnWriteArrayList<>();
        private final AtomicLong stored = new AtomicLong();
        private final int last;

        Recorder(int last) {
            this.last = last;
        }

        @Override
        public void stored(long bytes) {
            stored.addAndGet(bytes);
        }

        @Override
        public void resumable(UploadToken token) {
            tokens.add(token);
            if (token.stored().size() == last) {
                throw new Interruption();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"V1", "V2"})
    void uploadFile_severalSlices_arriveWholeAndTellTokens(UploadWay way) throws IOException {
        Recorder recorder = new Recorder(-1);

        UploadedFile file = pan.uploadFile(order(LARGE, way), recorder);

        assertThat(download(file.fileId())).isEqualTo(LARGE);
        assertThat(file.reused()).isFalse();
        assertThat(recorder.stored).hasValue(LARGE.length);
        assertThat(recorder.tokens)
                .hasSize(4)
                .last()
                .satisfies(token -> assertThat(token.stored()).containsExactly(0, 1, 2));
        assertThat(slicesSent()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"V1", "V2"})
    void uploadFile_brokenOff_isResumedWithoutSendingSlicesAgain(UploadWay way) throws IOException {
        UploadToken token = brokenOff(order(LARGE, way), 2);
        long before = slicesSent();
        Recorder recorder = new Recorder(-1);

        UploadedFile file = pan.uploadFile(order(LARGE, UploadWay.V2).resuming(token), recorder);

        assertThat(slicesSent() - before).isEqualTo(1);
        assertThat(recorder.stored).hasValue(LARGE.length);
        assertThat(download(file.fileId())).isEqualTo(LARGE);
    }

    @ParameterizedTest
    @EnumSource(names = {"V1", "V2"})
    void uploadFile_resumedAfterTheSessionExpired_beginsAnew(UploadWay way) throws IOException {
        UploadToken token = brokenOff(order(LARGE, way), 1);
        drive.netdisk().netdisk().uploads().abandon(drive.netdisk().alice(), token.uploadId());
        long before = slicesSent();

        UploadedFile file = pan.uploadFile(order(LARGE, way).resuming(token));

        assertThat(download(file.fileId())).isEqualTo(LARGE);
        assertThat(slicesSent() - before).isBetween(3L, 5L);
        assertThat(root()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"V1", "V2"})
    void uploadFile_tokenClaimsTooMuch_isCompletedAllTheSame(UploadWay way) throws IOException {
        UploadToken token = brokenOff(order(LARGE, way), 1).withStored(1).withStored(2);

        assertThat(download(pan.uploadFile(order(LARGE, way).resuming(token)).fileId()))
                .isEqualTo(LARGE);
    }

    @ParameterizedTest
    @EnumSource(names = {"V1", "V2"})
    void uploadFile_resumedThoughItWasComplete_isTheSameFile(UploadWay way) {
        Recorder recorder = new Recorder(-1);
        UploadedFile file = pan.uploadFile(order(LARGE, way), recorder);

        assertThat(pan.uploadFile(order(LARGE, way).resuming(recorder.tokens.getLast()))
                        .fileId())
                .isEqualTo(file.fileId());
    }

    @ParameterizedTest
    @EnumSource(names = {"V1", "V2"})
    void uploadFile_answerToASliceIsLost_isSentAgain(UploadWay way) throws IOException {
        drive.transport().loseOnce(UploadFileTest::sendsBytes);

        UploadedFile file = pan.uploadFile(order(SMALL, way));

        assertThat(slicesSent()).isEqualTo(2);
        assertThat(download(file.fileId())).isEqualTo(SMALL);
    }

    @ParameterizedTest
    @EnumSource(names = {"V1", "V2"})
    void uploadFile_completionTakesLonger_isAskedAgain(UploadWay way) throws IOException {
        drive.close();
        use(ServedDrive.in(directory.resolve("again"), FidelitySwitch.ASYNCHRONOUS_COMPLETION));

        assertThat(download(pan.uploadFile(order(SMALL, way)).fileId())).isEqualTo(SMALL);
    }

    @Test
    void uploadFile_completionTakesLongerByCode_isAskedAgain() throws IOException {
        drive.close();
        use(ServedDrive.in(
                directory.resolve("again"), FidelitySwitch.ASYNCHRONOUS_COMPLETION, FidelitySwitch.CHECKING_CODE));

        assertThat(download(pan.uploadFile(order(SMALL, UploadWay.V2)).fileId()))
                .isEqualTo(SMALL);
    }

    @ParameterizedTest
    @EnumSource(names = {"V1", "V2"})
    void uploadFile_empty_isThere(UploadWay way) throws IOException {
        assertThat(download(pan.uploadFile(order(new byte[0], way)).fileId())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"V1", "V2"})
    void uploadFile_knownContent_sendsNoBytes(UploadWay way) {
        pan.uploadFile(order(SMALL, way));
        long before = slicesSent();
        UploadTarget copy = UploadTarget.in(0, "copy.bin");

        assertThat(pan.uploadFile(UploadOrder.of(ByteSource.of(SMALL), copy).by(way))
                        .reused())
                .isTrue();
        assertThat(slicesSent()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(names = {"V1", "V2"})
    void uploadFile_bytesAreNotTheKnownOnes_isCorruptAndLeavesNothing(UploadWay way) {
        UploadOrder wrong = order(SMALL, way).knowing(new ContentKey(Bytes.md5(Bytes.noise(1000, 9)), SMALL.length));

        assertThat(catchThrowableOfType(DuopanException.class, () -> pan.uploadFile(wrong))
                        .kind())
                .isEqualTo(ErrorKind.CORRUPT);
        assertThat(root()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"V1", "V2"})
    void uploadFile_folderIsGone_isNotFound(UploadWay way) {
        UploadOrder lost = UploadOrder.of(ByteSource.of(SMALL), UploadTarget.in(404_404, "a"))
                .by(way);

        assertThat(catchThrowableOfType(ApiException.class, () -> pan.uploadFile(lost))
                        .kind())
                .isEqualTo(ErrorKind.NOT_FOUND);
    }

    @Test
    void uploadFile_resumedWithOtherBytes_isInvalid() {
        UploadToken token = brokenOff(order(LARGE, UploadWay.V1), 1);

        assertThat(catchThrowableOfType(
                                DuopanException.class,
                                () -> pan.uploadFile(order(SMALL, UploadWay.V1).resuming(token)))
                        .kind())
                .isEqualTo(ErrorKind.INVALID);
    }

    @Test
    void uploadFile_addressOfASliceExpires_isAskedForOnceMore() throws IOException {
        UploadedFile file = expiring(1).uploadFile(order(SMALL, UploadWay.V1));

        assertThat(download(file.fileId())).isEqualTo(SMALL);
        assertThat(drive.transport().carried("/upload/v1/file/get_upload_url")).isEqualTo(2);
    }

    @Test
    void uploadFile_freshAddressExpiresToo_isDenied() {
        assertThat(catchThrowableOfType(DuopanException.class, () -> expiring(2).uploadFile(order(SMALL, UploadWay.V1)))
                        .kind())
                .isEqualTo(ErrorKind.DENIED);
    }

    /** A client whose addresses for slices are used too late so many times. */
    private Pan123Open expiring(int times) {
        AtomicLong left = new AtomicLong(times);
        return ServedDrive.builder(new Delay(drive.transport(), request -> {
                    if (request.verb() == Verb.PUT && left.getAndDecrement() > 0) {
                        drive.netdisk().clock().pass(Duration.ofMinutes(61));
                    }
                }))
                .token(Secret.of(drive.netdisk().token(drive.netdisk().alice())))
                .build();
    }

    @Test
    void uploadFile_slicesToSignedAddresses_carryNeitherTokenNorPlatform() {
        pan.uploadFile(order(SMALL, UploadWay.V1));

        assertThat(drive.transport().carried())
                .filteredOn(request -> request.verb() == Verb.PUT)
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.headers().fields()).isEmpty();
                    assertThat(request.body().contentType()).isEqualTo("application/octet-stream");
                });
    }

    @Test
    void uploadFile_streamAndAddress_takeTheirNames() throws IOException {
        WebServer web = new WebServer(drive.transport(), LARGE).dropAfter(SLICE);
        Pan123Open online = ServedDrive.builder(web)
                .token(Secret.of(drive.netdisk().token(drive.netdisk().alice())))
                .build();
        UploadTarget unnamed = UploadTarget.in(0, "");

        UploadedFile fromWeb = online.uploadFile(
                UploadOrder.of(ByteSource.of(URI.create("http://web.test/x/%E7%94%B5%E5%BD%B1.mp4?t=1")), unnamed));
        pan.uploadFile(UploadOrder.of(ByteSource.of(new ByteArrayInputStream(SMALL)), unnamed));

        assertThat(download(fromWeb.fileId())).isEqualTo(LARGE);
        assertThat(root())
                .extracting(FileItem::filename)
                .contains("电影.mp4")
                .anyMatch(name -> name.matches("[0-9a-f-]{36}"));
    }

    @Test
    void uploadFile_addressBrokenOff_fetchesOnlyWhatIsMissing() throws IOException {
        UploadToken token = brokenOff(order(LARGE, UploadWay.V2), 2);
        WebServer web = new WebServer(drive.transport(), LARGE);
        Pan123Open online = ServedDrive.builder(web)
                .token(Secret.of(drive.netdisk().token(drive.netdisk().alice())))
                .build();
        ByteSource source = ByteSource.of(URI.create("http://web.test/a.bin"));

        UploadedFile file = online.uploadFile(
                UploadOrder.of(source, UploadTarget.in(0, "a.bin")).resuming(token));

        assertThat(web.ranges()).containsExactly("bytes=%1$d-%1$d".formatted(2 * SLICE));
        assertThat(download(file.fileId())).isEqualTo(LARGE);
    }

    @Test
    void uploadFile_pathWithFolders_makesThem() {
        UploadTarget target = UploadTarget.below(0, "/甲/b?.bin").replaceForbidden();

        pan.uploadFile(UploadOrder.of(ByteSource.of(SMALL), target));

        FileItem folder = root().getFirst();
        assertThat(folder.filename()).isEqualTo("甲");
        assertThat(pan.files().list(ListFiles.of(folder.fileId())).stream())
                .extracting(FileItem::filename)
                .containsExactly("b\uff1f.bin");
    }

    @Test
    void uploadFile_missingPath_isInvalid() {
        UploadOrder missing = UploadOrder.of(ByteSource.of(directory.resolve("missing")), UploadTarget.in(0, "a"));

        assertThat(catchThrowableOfType(DuopanException.class, () -> pan.uploadFile(missing))
                        .kind())
                .isEqualTo(ErrorKind.INVALID);
    }

    @Test
    void uploadFile_nameIsTaken_isTreatedAsAsked() {
        long first = pan.uploadFile(order(SMALL, UploadWay.V1)).fileId();
        UploadTarget target = UploadTarget.in(0, "a.bin");
        byte[] other = Bytes.noise(10, 5);

        assertThat(pan.uploadFile(UploadOrder.of(ByteSource.of(other), target.with(Duplicate.OVERWRITE)))
                        .fileId())
                .isEqualTo(first);
        assertThat(catchThrowableOfType(
                                ApiException.class, () -> pan.uploadFile(UploadOrder.of(ByteSource.of(other), target)))
                        .kind())
                .isEqualTo(ErrorKind.EXISTS);
    }
}
