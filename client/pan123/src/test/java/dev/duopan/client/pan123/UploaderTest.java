package dev.duopan.client.pan123;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.duopan.api.ApiException;
import dev.duopan.api.Content;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.pan123.open.Duplicate;
import dev.duopan.api.pan123.open.FileItem;
import dev.duopan.api.pan123.open.ListFiles;
import dev.duopan.netdisk.dispatch.FidelitySwitch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploaderTest {
    private static final String SLICE = "/upload/v2/file/slice";
    private static final String SINGLE = "/upload/v2/file/single/create";
    private static final String COMPLETE = "/upload/v2/file/upload_complete";
    private static final int SLICE_SIZE = 16 << 20;

    @TempDir
    private Path directory;

    private ServedDrive drive;
    private Pan123Open pan;

    @BeforeEach
    void open() {
        drive = ServedDrive.in(directory);
        pan = drive.alice();
    }

    private void reopen(FidelitySwitch... rules) {
        drive.close();
        drive = ServedDrive.in(directory.resolve("again"), rules);
    }

    private Pan123Open inSlices(UploadSettings settings) {
        return drive.builderFor(drive.netdisk().alice())
                .uploads(settings.withSingleRequestLimit(0))
                .build();
    }

    @AfterEach
    void close() {
        drive.close();
    }

    private List<FileItem> root() {
        return pan.files().list(ListFiles.of(0)).stream().toList();
    }

    private byte[] download(long fileId) throws IOException {
        try (DownloadedPiece piece = pan.download(fileId, DownloadRange.ALL)) {
            return piece.bytes().readAllBytes();
        }
    }

    @Test
    void upload_smallFile_goesInOneRequest() throws IOException {
        byte[] bytes = Bytes.noise(1000, 1);

        UploadedFile file = pan.upload(Bytes.upload("small.bin", bytes));

        assertThat(file.reused()).isFalse();
        assertThat(drive.transport().carried(SINGLE)).isEqualTo(1);
        assertThat(drive.transport().carried(SLICE)).isZero();
        assertThat(download(file.fileId())).isEqualTo(bytes);
    }

    @Test
    void upload_fileOfThreeSlices_arrivesWholeAndReportsItsBytes() throws IOException {
        byte[] bytes = Bytes.noise(2 * SLICE_SIZE + 1, 2);
        Path local = Files.write(directory.resolve("大文件.bin"), bytes);
        AtomicLong stored = new AtomicLong();

        UploadedFile file = pan.upload(FileUpload.of(0, local), stored::addAndGet);

        assertThat(stored).hasValue(bytes.length);
        assertThat(drive.transport().carried(SLICE)).isEqualTo(3);
        assertThat(root()).singleElement().satisfies(item -> {
            assertThat(item.filename()).isEqualTo("大文件.bin");
            assertThat(item.etag()).isEqualTo(Bytes.md5(bytes));
        });
        assertThat(download(file.fileId())).isEqualTo(bytes);
    }

    @Test
    void upload_knownContent_sendsNoBytes() {
        pan = inSlices(ServedDrive.PATIENT);
        byte[] bytes = Bytes.noise(1000, 3);
        pan.upload(Bytes.upload("first.bin", bytes));
        AtomicLong stored = new AtomicLong();

        UploadedFile second = pan.upload(Bytes.upload("second.bin", bytes), stored::addAndGet);

        assertThat(second.reused()).isTrue();
        assertThat(stored).hasValue(bytes.length);
        assertThat(drive.transport().carried(SLICE)).isEqualTo(1);
    }

    @Test
    void upload_emptyFile_isThere() throws IOException {

        UploadedFile file = pan.upload(Bytes.upload("empty", new byte[0]));

        assertThat(download(file.fileId())).isEmpty();
    }

    @Test
    void upload_answerToASliceIsLost_isSentAgain() throws IOException {
        pan = inSlices(ServedDrive.PATIENT);
        byte[] bytes = Bytes.noise(1000, 4);
        drive.transport().loseOnce(request -> request.uri().getPath().equals(SLICE));

        UploadedFile file = pan.upload(Bytes.upload("a.bin", bytes));

        assertThat(drive.transport().carried(SLICE)).isEqualTo(2);
        assertThat(download(file.fileId())).isEqualTo(bytes);
    }

    @Test
    void upload_completionTakesLonger_isAskedAgain() {
        reopen(FidelitySwitch.ASYNCHRONOUS_COMPLETION);
        pan = inSlices(ServedDrive.PATIENT);

        UploadedFile file = pan.upload(Bytes.upload("a.bin", Bytes.noise(10, 5)));

        assertThat(file.fileId()).isPositive();
        assertThat(drive.transport().carried(COMPLETE)).isEqualTo(2);
    }

    @Test
    void upload_completionTakesTooLong_fails() {
        reopen(FidelitySwitch.ASYNCHRONOUS_COMPLETION);
        Pan123Open impatient = inSlices(UploadSettings.DEFAULT.withCompletion(1, Duration.ZERO));

        DuopanException failure = catchThrowableOfType(
                DuopanException.class, () -> impatient.upload(Bytes.upload("a.bin", Bytes.noise(10, 6))));

        assertThat(failure.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
        assertThat(drive.transport().carried(COMPLETE)).isEqualTo(1);
    }

    @Test
    void upload_nameIsTaken_isRefusedUnlessSaidOtherwise() {
        UploadedFile first = pan.upload(Bytes.upload("a.bin", Bytes.noise(10, 7)));
        FileUpload again = Bytes.upload("a.bin", Bytes.noise(11, 8));

        assertThat(catchThrowableOfType(ApiException.class, () -> pan.upload(again))
                        .kind())
                .isEqualTo(ErrorKind.EXISTS);
        assertThat(pan.upload(again.with(Duplicate.OVERWRITE)).fileId()).isEqualTo(first.fileId());
        assertThat(pan.upload(again.with(Duplicate.KEEP_BOTH)).fileId()).isNotEqualTo(first.fileId());
        assertThat(root()).extracting(FileItem::filename).containsExactlyInAnyOrder("a.bin", "a(1).bin");
    }

    @Test
    void upload_contentBreaksOff_failsAndLeavesNothing() {
        pan = inSlices(ServedDrive.PATIENT);
        Content shorter = new Content() {
            @Override
            public long length() {
                return 2000;
            }

            @Override
            public InputStream open() {
                return InputStream.nullInputStream();
            }
        };

        assertThat(catchThrowableOfType(
                        DuopanException.class,
                        () -> pan.upload(FileUpload.of(0, "a.bin", shorter, Bytes.md5(new byte[] {1})))))
                .isNotNull();
        assertThat(root()).isEmpty();
    }

    @Test
    void upload_contentIsNotTheAnnouncedOne_isCorruptAndLeavesNothing() {
        pan = inSlices(ServedDrive.PATIENT);
        FileUpload wrong = FileUpload.of(0, "a.bin", Content.of(Bytes.noise(10, 9)), Bytes.md5(Bytes.noise(10, 10)));

        assertThat(catchThrowableOfType(ApiException.class, () -> pan.upload(wrong))
                        .kind())
                .isEqualTo(ErrorKind.CORRUPT);
        assertThat(root()).isEmpty();
    }

    @Test
    void upload_oneSliceIsRefused_endsTheOthers() {
        pan = inSlices(ServedDrive.PATIENT);
        FileUpload file = Bytes.upload("a.bin", Bytes.noise(4 * SLICE_SIZE, 11));
        UploadListener revoking = bytes ->
                drive.netdisk().netdisk().accounts().remove(drive.netdisk().alice());

        DuopanException failure = catchThrowableOfType(DuopanException.class, () -> pan.upload(file, revoking));

        assertThat(failure).isNotNull();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void fileUpload_missingFile_isRefusedBeforeAnythingIsSent() {

        assertThat(catchThrowableOfType(DuopanException.class, () -> FileUpload.of(0, directory.resolve("missing")))
                        .kind())
                .isEqualTo(ErrorKind.INVALID);
    }
}
