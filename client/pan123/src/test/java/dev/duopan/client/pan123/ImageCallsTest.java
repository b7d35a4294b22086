package dev.duopan.client.pan123;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.ErrorKind;
import dev.duopan.api.Verb;
import dev.duopan.api.WireBody;
import dev.duopan.api.WireHeaders;
import dev.duopan.api.WireRequest;
import dev.duopan.api.WireResponse;
import dev.duopan.api.pan123.open.CompleteImage;
import dev.duopan.api.pan123.open.CopyToImages;
import dev.duopan.api.pan123.open.CreateImage;
import dev.duopan.api.pan123.open.CreateImageBuilder;
import dev.duopan.api.pan123.open.CreatedImage;
import dev.duopan.api.pan123.open.DeleteImages;
import dev.duopan.api.pan123.open.GetImageCopyProgress;
import dev.duopan.api.pan123.open.GetImageDetail;
import dev.duopan.api.pan123.open.GetImageUploadResult;
import dev.duopan.api.pan123.open.GetImageUploadUrl;
import dev.duopan.api.pan123.open.Image;
import dev.duopan.api.pan123.open.ImageBed;
import dev.duopan.api.pan123.open.ImageCopyFailure;
import dev.duopan.api.pan123.open.ImageCopyProgress;
import dev.duopan.api.pan123.open.ImageCopyStatus;
import dev.duopan.api.pan123.open.ListImageCopyFailures;
import dev.duopan.api.pan123.open.ListImageParts;
import dev.duopan.api.pan123.open.ListImages;
import dev.duopan.api.pan123.open.ListImagesBuilder;
import dev.duopan.api.pan123.open.MakeImageFolders;
import dev.duopan.api.pan123.open.MoveImages;
import dev.duopan.client.CallTimeouts;
import dev.duopan.netdisk.pan123.TestPictures;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every endpoint of the image bed from the facade to the netdisk and back: success, and each documented error. */
class ImageCallsTest {
    private static final byte[] PNG = TestPictures.png(1);

    @TempDir
    private Path directory;

    private ServedDrive drive;
    private ImageCalls images;

    @BeforeEach
    void open() {
        drive = ServedDrive.in(directory);
        images = drive.alice().images();
    }

    @AfterEach
    void close() {
        drive.close();
    }

    private static CreateImage wish(String folder, String name, byte[] bytes) {
        return CreateImage.of(folder, name, Bytes.md5(bytes), bytes.length);
    }

    private WireResponse send(Verb verb, URI address, WireBody body) throws IOException {
        return drive.transport().send(new WireRequest(verb, address, WireHeaders.NONE, body), CallTimeouts.DEFAULT);
    }

    private String sent(CreateImage request, byte[] bytes) throws IOException {
        String upload = images.create(request).send().preuploadId();
        URI address = images.url(new GetImageUploadUrl(upload, 1)).send().location();
        try (WireResponse answer = send(Verb.PUT, address, WireBody.of("application/octet-stream", bytes))) {
            assertThat(answer.status()).isEqualTo(200);
        }
        return upload;
    }

    private String picture(String folder, String name, byte[] bytes) throws IOException {
        CreateImage request = wish(folder, name, bytes);
        return images.complete(new CompleteImage(sent(request, bytes))).send().fileId();
    }

    private String folder(String name) {
        return images.makeFolders(MakeImageFolders.of(name, ImageBed.ROOT))
                .send()
                .list()
                .getFirst()
                .folderId();
    }

    @Test
    void upload_picture_isListedAndServed() throws IOException {
        String folder = folder("图床");
        String upload = sent(wish(folder, "a.png", PNG), PNG);
        assertThat(images.parts(new ListImageParts(upload)).send().parts()).isEmpty();
        String id = images.complete(new CompleteImage(upload)).send().fileId();

        assertThat(images.result(new GetImageUploadResult(upload)).send().fileId())
                .isEqualTo(id);
        Image image = images.detail(new GetImageDetail(id)).send();
        assertThat(images.list(ListImages.of(folder)).send().fileList()).containsExactly(image);
        try (WireResponse answer = send(Verb.GET, image.location().orElseThrow(), WireBody.NONE)) {
            assertThat(answer.body().readAllBytes()).isEqualTo(PNG);
        }
        CreatedImage again = images.create(wish(folder, "b.png", PNG)).send();
        assertThat(again.reuse()).isTrue();
        assertThat(again.fileId()).isEqualTo(id);
    }

    @Test
    void list_stream_goesThroughAllPages() {
        for (int i = 0; i < 5; i++) {
            folder("folder " + i);
        }
        ListImages request =
                ListImagesBuilder.builder(ListImages.of(ImageBed.ROOT)).limit(2).build();

        assertThat(images.list(request).stream().map(Image::filename))
                .hasSize(5)
                .doesNotHaveDuplicates();
    }

    @Test
    void move_thenDelete_isElsewhereThenGone() throws IOException {
        String folder = folder("图床");
        String id = picture(ImageBed.ROOT, "a.png", PNG);

        images.move(new MoveImages(List.of(id), folder)).send();
        assertThat(images.detail(new GetImageDetail(id)).send().parentFilename())
                .isEqualTo("图床");
        images.delete(new DeleteImages(List.of(folder))).send();

        CallsTest.assertRefused(images.detail(new GetImageDetail(id)), ErrorKind.NOT_FOUND, 5066);
    }

    @Test
    void makeFolders_whatCannotBe_isRefused() {
        folder("图床");

        CallsTest.assertRefused(images.makeFolders(MakeImageFolders.of("图床", "")), ErrorKind.EXISTS, 1);
        CallsTest.assertRefused(images.makeFolders(MakeImageFolders.of("a", "x")), ErrorKind.NOT_FOUND, 5066);
        CallsTest.assertRefused(images.makeFolders(MakeImageFolders.of("a/b", "")), ErrorKind.INVALID, 5064);
    }

    @Test
    void create_whatCannotBe_isRefused() throws IOException {
        picture(ImageBed.ROOT, "a.png", PNG);
        CreateImage taken = wish(ImageBed.ROOT, "a.png", TestPictures.png(2));

        CallsTest.assertRefused(images.create(taken), ErrorKind.EXISTS, 5060);
        CallsTest.assertRefused(images.create(wish("x", "a.png", PNG)), ErrorKind.NOT_FOUND, 5066);
        CallsTest.assertRefused(images.create(wish("", "a.txt", PNG)), ErrorKind.INVALID, 5064);
        CreateImage large = CreateImageBuilder.builder(wish("", "b.png", PNG))
                .size(ImageBed.MAX_SIZE + 1)
                .build();
        CallsTest.assertRefused(images.create(large), ErrorKind.TOO_LARGE, 5054);
    }

    @Test
    void complete_whatCannotBe_isRefused() throws IOException {
        String page = sent(wish("", "a.png", new byte[9]), new byte[9]);
        String empty = images.create(wish("", "b.png", PNG)).send().preuploadId();
        byte[] changed = PNG.clone();
        changed[changed.length - 1]++;
        String other = sent(wish("", "c.png", PNG), changed);

        CallsTest.assertRefused(images.complete(new CompleteImage(page)), ErrorKind.INVALID, 400);
        CallsTest.assertRefused(images.complete(new CompleteImage(empty)), ErrorKind.CONFLICT, -1);
        CallsTest.assertRefused(images.complete(new CompleteImage(other)), ErrorKind.CORRUPT, 500);
        CallsTest.assertRefused(images.complete(new CompleteImage("x")), ErrorKind.NOT_FOUND, 5066);
        CallsTest.assertRefused(images.result(new GetImageUploadResult("x")), ErrorKind.NOT_FOUND, 5066);
        CallsTest.assertRefused(images.parts(new ListImageParts("x")), ErrorKind.NOT_FOUND, 5066);
        CallsTest.assertRefused(images.url(new GetImageUploadUrl(other, 2)), ErrorKind.INVALID, 400);
    }

    @Test
    void arrange_whatCannotBe_isRefused() {
        String folder = folder("图床");

        CallsTest.assertRefused(images.list(ListImages.of("x")), ErrorKind.NOT_FOUND, 5066);
        CallsTest.assertRefused(images.move(new MoveImages(List.of("x"), folder)), ErrorKind.NOT_FOUND, 5066);
        CallsTest.assertRefused(images.move(new MoveImages(List.of(folder), "")), ErrorKind.INVALID, 400);
        CallsTest.assertRefused(images.delete(new DeleteImages(List.of("x"))), ErrorKind.NOT_FOUND, 5066);
        CallsTest.assertRefused(
                images.list(
                        ListImagesBuilder.builder(ListImages.of("")).limit(101).build()),
                ErrorKind.INVALID,
                400);
    }

    private long file(String name, byte[] bytes) {
        return drive.alice().upload(Bytes.upload(name, bytes)).fileId();
    }

    @Test
    void copy_fromTheDrive_isFollowedToItsEnd() {
        String folder = folder("图床");
        CopyToImages request = CopyToImages.of(
                List.of(file("a.png", PNG), file("fake.png", new byte[9]), file("notes.txt", new byte[9])), folder);

        String task = images.copy(request).send().taskId();
        ImageCopyProgress over = Awaitility.await()
                .until(() -> images.copyProgress(new GetImageCopyProgress(task)).send(), ImageCopyProgress::isOver);

        assertThat(over).isEqualTo(new ImageCopyProgress(ImageCopyStatus.DONE, ""));
        assertThat(images.list(ListImages.of(folder)).stream().map(Image::filename))
                .containsExactly("a.png");
        assertThat(images.copyFailures(new ListImageCopyFailures(task, 1, 1)).stream()
                        .map(ImageCopyFailure::filename))
                .containsExactly("fake.png");
    }

    @Test
    void copy_whatCannotBe_isRefused() {
        long file = file("a.png", PNG);

        CallsTest.assertRefused(images.copy(CopyToImages.of(List.of(404_404L), "")), ErrorKind.NOT_FOUND, 5066);
        CallsTest.assertRefused(images.copy(CopyToImages.of(List.of(file), "x")), ErrorKind.NOT_FOUND, 5066);
        CallsTest.assertRefused(images.copyProgress(new GetImageCopyProgress("1")), ErrorKind.NOT_FOUND, 5066);
        CallsTest.assertRefused(images.copyFailures(ListImageCopyFailures.of("1")), ErrorKind.NOT_FOUND, 5066);
        CallsTest.assertRefused(images.copyFailures(new ListImageCopyFailures("1", 0, 1)), ErrorKind.INVALID, 400);
    }
}
