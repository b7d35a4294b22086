package dev.duopan.netdisk.pan123;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.duopan.api.pan123.open.CopyToImages;
import dev.duopan.api.pan123.open.DeleteImages;
import dev.duopan.api.pan123.open.GetImageCopyProgress;
import dev.duopan.api.pan123.open.Image;
import dev.duopan.api.pan123.open.ImageBed;
import dev.duopan.api.pan123.open.ImageCopyFailure;
import dev.duopan.api.pan123.open.ImageCopyFailures;
import dev.duopan.api.pan123.open.ImageCopyProgress;
import dev.duopan.api.pan123.open.ImageCopyStatus;
import dev.duopan.api.pan123.open.ListImageCopyFailures;
import dev.duopan.api.pan123.open.OrderedImageCopy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageCopyHandlersTest {
    private static final byte[] PNG = TestPictures.png(1);
    private static final byte[] OTHER = TestPictures.of("jpeg", 2);
    private static final byte[] TEXT = "no picture".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path directory;

    private TestNetdisk netdisk;
    private TestImages images;
    private TestFiles files;

    @BeforeEach
    void open() {
        netdisk = TestNetdisk.in(directory);
        images = new TestImages(netdisk, netdisk.alice());
        files = new TestFiles(netdisk, netdisk.alice());
    }

    @AfterEach
    void close() {
        netdisk.close();
    }

    private String order(String folder, Long... fileIds) throws IOException {
        return images.ask(CopyToImages.of(List.of(fileIds), folder), OrderedImageCopy.class)
                .taskId();
    }

    private ImageCopyProgress progress(String task) throws IOException {
        return images.ask(new GetImageCopyProgress(task), ImageCopyProgress.class);
    }

    private ImageCopyProgress over(String task) {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> progress(task), ImageCopyProgress::isOver);
    }

    private ImageCopyProgress copy(String folder, Long... fileIds) throws IOException {
        return over(order(folder, fileIds));
    }

    private ImageCopyFailures failures(String task) throws IOException {
        return images.ask(ListImageCopyFailures.of(task), ImageCopyFailures.class);
    }

    @Test
    void copy_filesAndFolders_bringsThePicturesInTheirFolders() throws IOException {
        long album = files.folder("album");
        long day = files.folder(album, "day");
        files.file(day, "a.png", PNG);
        files.file(day, "notes.txt", TEXT);
        files.folder(album, "empty");
        long single = files.file(0, "b.JPG", OTHER);
        String target = images.folder("", "target");

        assertThat(copy(target, album, single)).isEqualTo(new ImageCopyProgress(ImageCopyStatus.DONE, ""));

        assertThat(images.names(target)).containsExactlyInAnyOrder("album", "b.JPG");
        Image copied =
                images.list(target).stream().filter(Image::isFolder).findFirst().orElseThrow();
        assertThat(images.names(copied.fileId())).containsExactly("day");
        String inner = images.list(copied.fileId()).getFirst().fileId();
        assertThat(images.list(inner))
                .extracting(Image::filename, Image::etag)
                .containsExactly(tuple("a.png", TestFiles.md5(PNG)));
    }

    @Test
    void copy_again_bringsNothingTwice() throws IOException {
        long album = files.folder("album");
        files.file(album, "a.png", PNG);
        files.file(album, "b.png", OTHER);

        copy("", album);
        List<String> first = ids("album");
        copy("", album);

        assertThat(ids("album")).isEqualTo(first).hasSize(2);
        assertThat(images.names("")).containsExactly("album");
    }

    private List<String> ids(String folder) throws IOException {
        Image found = images.list("").stream()
                .filter(image -> image.filename().equals(folder))
                .findFirst()
                .orElseThrow();
        return images.list(found.fileId()).stream().map(Image::fileId).toList();
    }

    @Test
    void copy_nameOfAnotherPicture_getsANumber() throws IOException {
        images.picture("", "a.png", OTHER);

        copy("", files.file(0, "a.png", PNG));

        assertThat(images.names("")).containsExactlyInAnyOrder("a.png", "a(1).png");
    }

    @Test
    void copy_whatIsNoPicture_isPassedOver() throws IOException {
        String task = order("", files.file(0, "notes.txt", TEXT), files.file(0, "empty.png", new byte[0]));

        assertThat(over(task).status()).isEqualTo(ImageCopyStatus.DONE);
        assertThat(images.list("")).isEmpty();
        assertThat(netdisk.ask(ListImageCopyFailures.of(task)).text()).contains("\"total\":0,\"list\":null");
    }

    @Test
    void copy_bytesThatOnlyLookLikeAPicture_areAmongTheFailures() throws IOException {
        long fake = files.file(0, "fake.png", TEXT);
        long real = files.file(0, "real.png", PNG);
        String task = order("", fake, real);

        assertThat(over(task).status()).isEqualTo(ImageCopyStatus.DONE);
        assertThat(images.names("")).containsExactly("real.png");
        assertThat(failures(task)).isEqualTo(new ImageCopyFailures(1, List.of(new ImageCopyFailure(fake, "fake.png"))));
    }

    @Test
    void copy_nothingWorks_isFailedAndSaysWhy() throws IOException {
        String task = order("", files.file(0, "fake.png", TEXT));

        ImageCopyProgress progress = over(task);

        assertThat(progress.status()).isEqualTo(ImageCopyStatus.FAILED);
        assertThat(progress.failMsg()).contains("picture");
        assertThat(failures(task).total()).isEqualTo(1);
    }

    @Test
    void failures_severalPages_areShownOneByOne() throws IOException {
        List<Long> fakes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            fakes.add(files.file(0, "fake%d.png".formatted(i), TEXT));
        }
        String task = order("", fakes.toArray(Long[]::new));
        over(task);

        ImageCopyFailures second = images.ask(new ListImageCopyFailures(task, 2, 2), ImageCopyFailures.class);

        assertThat(second.total()).isEqualTo(3);
        assertThat(second.failures()).extracting(ImageCopyFailure::fileId).containsExactly(fakes.getLast());
        assertThat(images.ask(new ListImageCopyFailures(task, 2, 3), ImageCopyFailures.class)
                        .failures())
                .isEmpty();
    }

    @Test
    void copy_foldersTooDeep_failsBeforeAnythingIsCopied() throws IOException {
        long top = files.folder("0");
        long folder = top;
        for (int i = 1; i < ImageBed.MAX_LEVELS; i++) {
            folder = files.folder(folder, Integer.toString(i));
        }
        files.file(folder, "a.png", PNG);
        assertThat(copy("", top).status()).isEqualTo(ImageCopyStatus.DONE);
        images.code(new DeleteImages(List.of(images.list("").getFirst().fileId())));

        files.folder(folder, "one more");

        assertThat(copy("", top).status()).isEqualTo(ImageCopyStatus.FAILED);
        assertThat(images.list("")).isEmpty();
    }

    @Test
    void copy_targetDeletedMeanwhile_isFailed() throws IOException {
        long file = files.file(0, "a.png", PNG);
        String target = images.folder("", "target");
        String inner = images.folder(target, "inner");
        images.code(new DeleteImages(List.of(target)));

        assertThat(images.code(CopyToImages.of(List.of(file), inner))).isEqualTo(5066);
    }

    @Test
    void copy_numbersAndTexts_areUnderstood() throws IOException {
        long file = files.file(0, "a.png", PNG);
        TestExchange answer = TestExchange.of("POST", "/api/v1/oss/source/copy")
                .as(netdisk, netdisk.alice())
                .json("{\"fileids\":[%d],\"toparentfileid\":\"\",\"sourcetype\":1,\"type\":\"1\"}".formatted(file))
                .answeredBy(netdisk.dispatcher());

        over(answer.data(OrderedImageCopy.class).taskId());
        assertThat(images.names("")).containsExactly("a.png");
    }

    @Test
    void order_whatTheRulesForbid_isRefused() throws IOException {
        long file = files.file(0, "a.png", PNG);
        long bobs = new TestFiles(netdisk, netdisk.bob()).file(0, "b.png", PNG);

        assertThat(images.code(CopyToImages.of(List.of(bobs), ""))).isEqualTo(5066);
        assertThat(images.code(CopyToImages.of(List.of(file), "nothing"))).isEqualTo(5066);
        assertThat(images.code(CopyToImages.of(List.of(0L), ""))).isEqualTo(400);
        assertThat(images.code(CopyToImages.of(List.of(), ""))).isEqualTo(400);
        assertThat(images.code(CopyToImages.of(Collections.nCopies(101, file), "")))
                .isEqualTo(5054);
        assertThat(images.code(new GetImageCopyProgress("x"))).isEqualTo(5066);
        assertThat(images.code(new GetImageCopyProgress("404404"))).isEqualTo(5066);
    }

    @Test
    void task_ofAnotherAccount_isNotThere() throws IOException {
        String task = order("", files.file(0, "a.png", PNG));
        over(task);
        TestImages bobs = new TestImages(netdisk, netdisk.bob());

        assertThat(bobs.code(new GetImageCopyProgress(task))).isEqualTo(5066);
        assertThat(bobs.code(ListImageCopyFailures.of(task))).isEqualTo(5066);
        assertThat(images.code(new ListImageCopyFailures(task, 101, 1))).isEqualTo(400);
        assertThat(images.code(new ListImageCopyFailures(task, 1, 0))).isEqualTo(400);
    }
}
