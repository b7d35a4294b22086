package dev.duopan.client.pan123;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.duopan.api.ApiException;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Verb;
import dev.duopan.api.pan123.open.Duplicate;
import dev.duopan.api.pan123.open.GetImageDetail;
import dev.duopan.api.pan123.open.Image;
import dev.duopan.api.pan123.open.ImageBed;
import dev.duopan.api.pan123.open.ListImages;
import dev.duopan.netdisk.dispatch.FidelitySwitch;
import dev.duopan.netdisk.pan123.TestPictures;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageUploadTest {
    private static final byte[] PNG = TestPictures.png(1);

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
        pan = drive.alice();
    }

    @AfterEach
    void close() {
        drive.close();
    }

    private static ImageUpload order(byte[] bytes, String name) {
        return ImageUpload.of(ByteSource.of(bytes), ImageBed.ROOT).named(name);
    }

    private List<Image> root() {
        return pan.images().list(ListImages.of(ImageBed.ROOT)).stream().toList();
    }

    private long puts() {
        return drive.transport().carried().stream()
                .filter(request -> request.verb() == Verb.PUT)
                .count();
    }

    @Test
    void uploadImage_fileOnDisk_isThereUnderItsName() throws IOException {
        Path file = Files.write(directory.resolve("图 1.png"), PNG);
        AtomicLong stored = new AtomicLong();

        UploadedImage image = pan.uploadImage(ImageUpload.of(ByteSource.of(file), ImageBed.ROOT), stored::addAndGet);

        assertThat(image.reused()).isFalse();
        assertThat(stored).hasValue(PNG.length);
        Image detail = pan.images().detail(new GetImageDetail(image.fileId())).send();
        assertThat(detail.filename()).isEqualTo("图 1.png");
        assertThat(detail.etag()).isEqualTo(Bytes.md5(PNG));
    }

    @Test
    void uploadImage_knownContent_sendsNoBytes() {
        UploadedImage first = pan.uploadImage(order(PNG, "a.png"));

        UploadedImage second = pan.uploadImage(order(PNG, "b.png"));

        assertThat(second).isEqualTo(new UploadedImage(first.fileId(), true));
        assertThat(puts()).isEqualTo(1);
    }

    @Test
    void uploadImage_stream_isSent() {
        ByteSource stream = ByteSource.of(new ByteArrayInputStream(PNG));

        pan.uploadImage(ImageUpload.of(stream, ImageBed.ROOT).named("a.png"));

        assertThat(root())
                .singleElement()
                .satisfies(image -> assertThat(image.etag()).isEqualTo(Bytes.md5(PNG)));
    }

    @Test
    void uploadImage_nameThatCannotBe_isWrittenInFullWidth() {
        pan.uploadImage(order(PNG, "a:b?.png"));

        assertThat(root()).extracting(Image::filename).containsExactly("a：b？.png");
    }

    @Test
    void uploadImage_completionTakesLonger_isAskedAgain() {
        drive.close();
        use(ServedDrive.in(directory.resolve("again"), FidelitySwitch.ASYNCHRONOUS_COMPLETION));

        UploadedImage image = pan.uploadImage(order(PNG, "a.png"));

        assertThat(root()).extracting(Image::fileId).containsExactly(image.fileId());
    }

    @Test
    void uploadImage_resumed_isTheSameUpload() {
        List<UploadToken> tokens = new CopyOnWriteArrayList<>();
        drive.transport().loseOnce(request -> request.verb() == Verb.PUT);
        pan.uploadImage(order(PNG, "a.png").knowing(new ContentKey(Bytes.md5(PNG), PNG.length)), new UploadListener() {
            @Override
            public void stored(long bytes) {}

            @Override
            public void resumable(UploadToken token) {
                tokens.add(UploadToken.parse(token.text()));
            }
        });

        UploadedImage again = pan.uploadImage(order(PNG, "a.png").resuming(tokens.getFirst()));

        assertThat(root()).extracting(Image::fileId).containsExactly(again.fileId());
    }

    @Test
    void uploadImage_takenName_isTreatedAsAsked() {
        byte[] other = TestPictures.png(2);
        UploadedImage first = pan.uploadImage(order(PNG, "a.png"));

        assertThat(catchThrowableOfType(ApiException.class, () -> pan.uploadImage(order(other, "a.png")))
                        .kind())
                .isEqualTo(ErrorKind.EXISTS);
        assertThat(pan.uploadImage(order(other, "a.png").with(Duplicate.OVERWRITE))
                        .fileId())
                .isEqualTo(first.fileId());
    }

    @Test
    void uploadImage_noPicture_isRefused() {
        ApiException refusal =
                catchThrowableOfType(ApiException.class, () -> pan.uploadImage(order(Bytes.noise(1000, 9), "a.png")));

        assertThat(refusal.kind()).isEqualTo(ErrorKind.INVALID);
        assertThat(root()).isEmpty();
    }

    @Test
    void resuming_tokenOfAFile_isRefusedAndTheOtherWayRound() {
        UploadToken file = new UploadToken(UploadWay.V1, "id", 16, Bytes.md5(PNG), PNG.length, "", List.of());
        UploadOrder order = UploadOrder.of(ByteSource.of(PNG), UploadTarget.in(0, "a.png"));

        for (Runnable attempt : List.<Runnable>of(
                () -> pan.uploadImage(order(PNG, "a.png").resuming(file)),
                () -> pan.uploadFile(order.by(UploadWay.IMAGES)))) {
            assertThat(catchThrowableOfType(DuopanException.class, attempt::run).kind())
                    .isEqualTo(ErrorKind.INVALID);
        }
    }
}
