package dev.duopan.netdisk.pan123;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.pan123.open.CompleteImage;
import dev.duopan.api.pan123.open.CompleteUpload;
import dev.duopan.api.pan123.open.CompleteUploadV1;
import dev.duopan.api.pan123.open.CompletedImage;
import dev.duopan.api.pan123.open.CreateImage;
import dev.duopan.api.pan123.open.CreateImageBuilder;
import dev.duopan.api.pan123.open.CreateUploadV1;
import dev.duopan.api.pan123.open.CreatedImage;
import dev.duopan.api.pan123.open.CreatedUpload;
import dev.duopan.api.pan123.open.Duplicate;
import dev.duopan.api.pan123.open.GetImageUploadResult;
import dev.duopan.api.pan123.open.GetImageUploadUrl;
import dev.duopan.api.pan123.open.ImageBed;
import dev.duopan.api.pan123.open.ImageUploadResult;
import dev.duopan.api.pan123.open.ListImageParts;
import dev.duopan.api.pan123.open.UploadUrl;
import dev.duopan.netdisk.dispatch.FidelitySwitch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageUploadHandlersTest {
    private static final byte[] PNG = TestPictures.png(1);
    private static final byte[] OTHER = TestPictures.of("jpeg", 2);
    private static final byte[] PAGE = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path directory;

    private TestNetdisk netdisk;
    private TestImages images;

    @BeforeEach
    void open() {
        open(TestNetdisk.in(directory));
    }

    private void open(TestNetdisk fresh) {
        netdisk = fresh;
        images = new TestImages(netdisk, netdisk.alice());
    }

    @AfterEach
    void close() {
        netdisk.close();
    }

    private static CreateImage wish(String name, byte[] bytes) {
        return TestImages.wish("", name, bytes);
    }

    private static CreateImageBuilder builder(CreateImage request) {
        return CreateImageBuilder.builder(request);
    }

    @Test
    void create_unknownContent_wantsItInOneSlice() throws IOException {
        CreatedImage created = images.ask(wish("a.png", PNG), CreatedImage.class);

        assertThat(created)
                .isEqualTo(new CreatedImage("", created.preuploadId(), false, ImageBed.MAX_SIZE))
                .matches(answer -> !answer.preuploadId().isEmpty());
        assertThat(images.list("")).isEmpty();
    }

    @Test
    void complete_sentSlice_isThePicture() throws IOException {
        String upload = images.begin(wish("a.png", PNG));
        UploadUrl url = images.ask(new GetImageUploadUrl(upload, 1), UploadUrl.class);
        assertThat(url.isMultipart()).isFalse();
        new Slices(netdisk).put(url.location(), PNG);
        assertThat(netdisk.ask(new ListImageParts(upload)).text()).contains("\"parts\":[]");

        CompletedImage done = images.complete(upload);

        assertThat(done).isEqualTo(new CompletedImage(false, true, done.fileId()));
        assertThat(done.fileId()).matches("[0-9a-z]{52}");
        assertThat(images.complete(upload)).isEqualTo(done);
        assertThat(images.ask(new GetImageUploadResult(upload), ImageUploadResult.class))
                .isEqualTo(new ImageUploadResult(true, done.fileId()));
        assertThat(images.detail(done.fileId()).etag()).isEqualTo(TestFiles.md5(PNG));
    }

    @Test
    void complete_asynchronous_isToldByTheResult() throws IOException {
        netdisk.close();
        open(TestNetdisk.in(directory.resolve("again"), FidelitySwitch.ASYNCHRONOUS_COMPLETION));
        String upload = images.sent(wish("a.png", PNG), PNG);

        assertThat(images.ask(new GetImageUploadResult(upload), ImageUploadResult.class))
                .isEqualTo(new ImageUploadResult(false, ""));
        assertThat(images.complete(upload)).isEqualTo(new CompletedImage(true, false, ""));
        assertThat(images.ask(new GetImageUploadResult(upload), ImageUploadResult.class)
                        .isDone())
                .isTrue();
    }

    @Test
    void complete_bytesThatAreNoPicture_isRefusedAndNothingAppears() throws IOException {
        String upload = images.sent(wish("a.png", PAGE), PAGE);

        assertThat(images.code(new CompleteImage(upload))).isEqualTo(400);
        assertThat(images.code(new CompleteImage(upload))).isEqualTo(400);
        assertThat(images.list("")).isEmpty();
        assertThat(netdisk.netdisk().accounts().usage(netdisk.alice()).used()).isZero();
    }

    @Test
    void complete_throughTheUploadsOfTheDrive_isNotPossible() throws IOException {
        String upload = images.sent(wish("a.png", PAGE), PAGE);

        assertThat(images.code(new CompleteUploadV1(upload))).isEqualTo(5066);
        assertThat(images.code(new CompleteUpload(upload))).isEqualTo(5066);
        assertThat(images.list("")).isEmpty();
    }

    @Test
    void complete_uploadOfTheDrive_isNotPossible() throws IOException {
        CreateUploadV1 request = new CreateUploadV1(0, "a.png", TestFiles.md5(PNG), PNG.length, null, null);
        String upload =
                Objects.requireNonNull(images.ask(request, CreatedUpload.class).preuploadId());
        images.put(upload, PNG);

        assertThat(images.code(new CompleteImage(upload))).isEqualTo(5066);
    }

    @Test
    void create_contentThatTheDriveHas_isReusedIfItIsAPicture() throws IOException {
        TestFiles files = new TestFiles(netdisk, netdisk.alice());
        files.file(0, "original.png", PNG);
        files.file(0, "page.png", PAGE);

        CreatedImage created = images.ask(wish("a.png", PNG), CreatedImage.class);

        assertThat(created).isEqualTo(CreatedImage.reused(created.fileId()));
        assertThat(images.code(wish("b.png", PAGE))).isEqualTo(400);
        assertThat(images.names("")).containsExactly("a.png");
    }

    @Test
    void create_sameContentInTheSameFolder_isTheSamePictureUnderItsNewName() throws IOException {
        String id = images.picture("", "a.png", PNG);

        assertThat(images.picture("", "b.png", PNG)).isEqualTo(id);
        assertThat(images.picture("", "b.png", PNG)).isEqualTo(id);
        assertThat(images.names("")).containsExactly("b.png");
        assertThat(images.picture(images.folder("", "other"), "b.png", PNG)).isNotEqualTo(id);
        assertThat(netdisk.netdisk().accounts().usage(netdisk.alice()).used()).isEqualTo(2L * PNG.length);
    }

    @Test
    void create_sameContentUnderANameOfAnother_keepsItsOwnName() throws IOException {
        String id = images.picture("", "a.png", PNG);
        images.picture("", "b.png", OTHER);

        assertThat(images.picture("", "b.png", PNG)).isEqualTo(id);
        assertThat(images.names("")).containsExactlyInAnyOrder("a.png", "b.png");
    }

    @Test
    void duplicate_nameOfAnotherPicture_isTreatedAsAsked() throws IOException {
        String id = images.picture("", "a.png", PNG);
        CreateImage request = wish("a.png", OTHER);

        assertThat(images.code(request)).isEqualTo(5060);
        assertThat(images.picture(
                        builder(request).duplicate(Duplicate.KEEP_BOTH).build(), OTHER))
                .isNotEqualTo(id);
        assertThat(images.names("")).containsExactlyInAnyOrder("a.png", "a(1).png");
        byte[] third = TestPictures.of("gif", 3);
        CreateImage over =
                builder(wish("a.png", third)).duplicate(Duplicate.OVERWRITE).build();
        assertThat(images.picture(over, third)).isEqualTo(id);
        assertThat(images.detail(id).etag()).isEqualTo(TestFiles.md5(third));
    }

    @Test
    void containDir_path_makesMissingFolders() throws IOException {
        images.picture(builder(wish("/甲/c.png", PNG)).containDir(true).build(), PNG);

        assertThat(images.names("")).containsExactly("甲");
        assertThat(images.names(images.list("").getFirst().fileId())).containsExactly("c.png");
    }

    @Test
    void create_whatTheRulesForbid_isRefused() throws IOException {
        for (String name : new String[] {"a.txt", "a", "png", "a.png.exe", " ", "a/b.png", "名".repeat(256) + ".png"}) {
            assertThat(images.code(wish(name, PNG))).as(name).isEqualTo(5064);
        }
        CreateImage good = wish("A.PNG", PNG);
        assertThat(images.code(builder(good).size(ImageBed.MAX_SIZE + 1).build()))
                .isEqualTo(5054);
        assertThat(images.code(builder(good).size(0).build())).isEqualTo(400);
        assertThat(images.code(builder(good).size(-1).build())).isEqualTo(400);
        assertThat(images.code(builder(good).etag("abc").build())).isEqualTo(400);
        assertThat(images.code(builder(good).parentFolderId("abc").build())).isEqualTo(5066);
        assertThat(images.code(builder(good).size(ImageBed.MAX_SIZE).build())).isZero();
    }

    @Test
    void create_otherBusinessType_isRefused() throws IOException {
        for (String type : new String[] {"2", "\"x\"", "0"}) {
            TestExchange answer = TestExchange.of("POST", "/upload/v1/oss/file/create")
                    .as(netdisk, netdisk.alice())
                    .json("{\"filename\":\"a.png\",\"etag\":\"%s\",\"size\":9,\"type\":%s}"
                            .formatted(TestFiles.md5(PNG), type))
                    .answeredBy(netdisk.dispatcher());
            assertThat(answer.code()).as(type).isEqualTo(400);
        }
    }
}
