package dev.duopan.netdisk.pan123;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.pan123.open.BusinessType;
import dev.duopan.api.pan123.open.DeleteImages;
import dev.duopan.api.pan123.open.FolderNames;
import dev.duopan.api.pan123.open.GetImageDetail;
import dev.duopan.api.pan123.open.Image;
import dev.duopan.api.pan123.open.ImageBed;
import dev.duopan.api.pan123.open.ImagePage;
import dev.duopan.api.pan123.open.ListImages;
import dev.duopan.api.pan123.open.ListImagesBuilder;
import dev.duopan.api.pan123.open.MadeImageFolder;
import dev.duopan.api.pan123.open.MadeImageFolders;
import dev.duopan.api.pan123.open.MakeImageFolders;
import dev.duopan.api.pan123.open.MoveImages;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageHandlersTest {
    private static final byte[] PNG = TestPictures.png(1);
    private static final byte[] OTHER = TestPictures.png(2);

    @TempDir
    private Path directory;

    private TestNetdisk netdisk;
    private TestImages images;

    @BeforeEach
    void open() {
        netdisk = TestNetdisk.in(directory);
        images = new TestImages(netdisk, netdisk.alice());
    }

    @AfterEach
    void close() {
        netdisk.close();
    }

    private static MakeImageFolders folders(String parent, String... names) {
        return new MakeImageFolders(new FolderNames(List.of(names)), parent, BusinessType.IMAGES);
    }

    @Test
    void makeFolders_several_areMadeInOrder() throws IOException {
        MadeImageFolders made = images.ask(folders("", "甲", "乙"), MadeImageFolders.class);

        assertThat(made.list()).extracting(MadeImageFolder::filename).containsExactly("甲", "乙");
        assertThat(images.detail(made.list().getLast().folderId()).filename()).isEqualTo("乙");
        assertThat(images.folder(made.list().getFirst().folderId(), "丙")).isNotEmpty();
    }

    @Test
    void makeFolders_oneOfThemTaken_makesNone() throws IOException {
        images.folder("", "乙");

        assertThat(images.code(folders("", "甲", "乙"))).isEqualTo(1);
        assertThat(images.code(folders("", "甲", "a/b"))).isEqualTo(5064);
        assertThat(images.names("")).containsExactly("乙");
    }

    @Test
    void detail_pictureInTheRoot_tellsEverything() throws IOException {
        String id = images.picture("", "a.b.PNG", PNG);
        Image image = images.detail(id);

        String address = TestNetdisk.BASE + "/" + netdisk.alice().id() + "/" + id + ".PNG";
        assertThat(image.location()).hasValueSatisfying(uri -> assertThat(uri).hasToString(address));
        assertThat(image)
                .isEqualTo(new Image(
                        id,
                        "a.b.PNG",
                        ImageBed.ROOT,
                        0,
                        TestFiles.md5(PNG),
                        PNG.length,
                        0,
                        netdisk.alice().id() + "-0",
                        "m16",
                        image.createAt(),
                        image.createAt(),
                        address,
                        0,
                        0,
                        ImageBed.ROOT_NAME,
                        "PNG",
                        address));
        assertThat(image.created()).isEqualTo(netdisk.clock().instant());
    }

    @Test
    void detail_folderInAFolder_hasNoAddresses() throws IOException {
        String outer = images.folder("", "outer");
        Image inner = images.detail(images.folder(outer, "in.ner"));

        assertThat(inner.isFolder()).isTrue();
        assertThat(inner.parentFileId()).isEqualTo(outer);
        assertThat(inner.parentFilename()).isEqualTo("outer");
        assertThat(List.of(inner.downloadUrl(), inner.userSelfUrl(), inner.etag(), inner.extension()))
                .containsOnly("");
    }

    @Test
    void list_morePicturesThanAPage_goesOnByItsCursor() throws IOException {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(images.folder("", "folder " + i));
        }
        List<String> seen = new ArrayList<>();
        ListImages request =
                ListImagesBuilder.builder(ListImages.of("")).limit(2).build();
        ImagePage page = images.page(request);
        page.fileList().forEach(image -> seen.add(image.fileId()));
        while (!page.isLast()) {
            page = images.page(request.following(page).orElseThrow());
            page.fileList().forEach(image -> seen.add(image.fileId()));
        }

        assertThat(seen).isEqualTo(made);
        assertThat(netdisk.ask(ListImages.of("")).text()).contains("\"lastFileId\":\"-1\"");
    }

    @Test
    void list_timeWindow_showsWhatWasMadeInIt() throws IOException {
        Instant start = netdisk.clock().instant();
        for (String name : List.of("a", "b", "c")) {
            images.folder("", name);
            netdisk.clock().pass(Duration.ofSeconds(10));
        }
        ListImages all = ListImages.of("");

        assertThat(images.page(all.between(start.plusSeconds(1), start.plusSeconds(10)))
                        .fileList())
                .extracting(Image::filename)
                .containsExactly("b");
        assertThat(images.page(ListImagesBuilder.builder(all)
                                .startTime(start.plusSeconds(10).getEpochSecond())
                                .build())
                        .fileList())
                .hasSize(2);
        assertThat(images.page(ListImagesBuilder.builder(all)
                                .endTime(start.getEpochSecond())
                                .build())
                        .fileList())
                .hasSize(1);
    }

    @Test
    void list_asAForm_isUnderstood() throws IOException {
        String folder = images.folder("", "甲");
        images.picture(folder, "a.png", PNG);
        TestExchange answer = TestExchange.of("POST", "/api/v1/oss/file/list")
                .as(netdisk, netdisk.alice())
                .body("application/x-www-form-urlencoded", "limit=100&parentfileid=" + folder + "&type=1&lastfileid=")
                .answeredBy(netdisk.dispatcher());

        assertThat(answer.data(ImagePage.class).fileList())
                .extracting(Image::filename)
                .containsExactly("a.png");
    }

    @Test
    void list_rootByItsNumber_isTheRoot() throws IOException {
        images.folder("0", "甲");

        assertThat(images.names("0")).isEqualTo(images.names("")).containsExactly("甲");
    }

    @Test
    void list_whatTheRulesForbid_isRefused() throws IOException {
        ListImages all = ListImages.of("");
        String picture = images.picture("", "a.png", PNG);

        for (int limit : new int[] {-1, 0, 101}) {
            assertThat(images.code(ListImagesBuilder.builder(all).limit(limit).build()))
                    .isEqualTo(400);
        }
        assertThat(images.code(ListImagesBuilder.builder(all).lastFileId("-1").build()))
                .isEqualTo(400);
        assertThat(images.code(ListImages.of("nothing"))).isEqualTo(5066);
        assertThat(images.code(ListImages.of(picture))).isEqualTo(5066);
    }

    @Test
    void move_pictureAndFolder_areInTheOther() throws IOException {
        String target = images.folder("", "target");
        String folder = images.folder("", "folder");
        String picture = images.picture("", "a.png", PNG);

        assertThat(images.code(new MoveImages(List.of(picture, folder, picture), target)))
                .isZero();

        assertThat(images.names("")).containsExactly("target");
        assertThat(images.names(target)).containsExactlyInAnyOrder("folder", "a.png");
        assertThat(images.detail(picture).parentFileId()).isEqualTo(target);
    }

    @Test
    void move_pictureThatTheFolderHas_takesItsPlace() throws IOException {
        String target = images.folder("", "target");
        images.picture(target, "old.png", PNG);
        String picture = images.picture("", "new.png", PNG);

        images.code(new MoveImages(List.of(picture), target));

        assertThat(images.list(target)).extracting(Image::fileId).containsExactly(picture);
        assertThat(netdisk.netdisk().accounts().usage(netdisk.alice()).used()).isEqualTo(PNG.length);
    }

    @Test
    void move_whatCannotBe_movesNothing() throws IOException {
        String target = images.folder("", "target");
        images.picture(target, "taken.png", TestPictures.png(3));
        String picture = images.picture("", "a.png", PNG);
        String taken = images.picture("", "taken.png", OTHER);

        assertThat(images.code(new MoveImages(List.of(picture), ""))).isEqualTo(400);
        assertThat(images.code(new MoveImages(List.of(picture), "nothing"))).isEqualTo(5066);
        assertThat(images.code(new MoveImages(List.of(picture, "nothing"), target)))
                .isEqualTo(5066);
        assertThat(images.code(new MoveImages(List.of(picture, taken), target))).isEqualTo(5060);
        assertThat(images.code(new MoveImages(List.of(target), target))).isEqualTo(-1);
        assertThat(images.code(new MoveImages(Collections.nCopies(101, picture), target)))
                .isEqualTo(5054);
        assertThat(images.names("")).containsExactlyInAnyOrder("target", "a.png", "taken.png");
    }

    @Test
    void delete_folderAndPicture_areGoneAtOnce() throws IOException {
        String folder = images.folder("", "folder");
        String inside = images.picture(folder, "a.png", PNG);
        String beside = images.picture("", "a.png", PNG);

        assertThat(images.code(new DeleteImages(List.of(folder, beside)))).isZero();

        assertThat(images.list("")).isEmpty();
        assertThat(images.code(new GetImageDetail(inside))).isEqualTo(5066);
        assertThat(netdisk.netdisk().accounts().usage(netdisk.alice()).used()).isZero();
    }

    @Test
    void delete_oneOfThemUnknown_deletesNone() throws IOException {
        String picture = images.picture("", "a.png", PNG);

        assertThat(images.code(new DeleteImages(List.of(picture, "nothing")))).isEqualTo(5066);
        assertThat(images.code(new DeleteImages(List.of()))).isEqualTo(400);
        assertThat(images.names("")).containsExactly("a.png");
    }

    @Test
    void call_namingWhatIsSomebodyElses_answersAsIfItDidNotExist() throws IOException {
        TestImages bobs = new TestImages(netdisk, netdisk.bob());
        String folder = bobs.folder("", "bob's");
        String picture = bobs.picture(folder, "bob.png", PNG);
        String mine = images.picture("", "mine.png", OTHER);

        assertThat(netdisk.ask(new GetImageDetail(picture)).answer())
                .isEqualTo(netdisk.ask(new GetImageDetail("nothing")).answer());
        assertThat(images.code(ListImages.of(folder))).isEqualTo(5066);
        assertThat(images.code(folders(folder, "mine"))).isEqualTo(5066);
        assertThat(images.code(new MoveImages(List.of(mine), folder))).isEqualTo(5066);
        assertThat(images.code(new DeleteImages(List.of(mine, picture)))).isEqualTo(5066);
        assertThat(images.code(TestImages.wish(folder, "a.png", OTHER))).isEqualTo(5066);
        assertThat(bobs.names(folder)).containsExactly("bob.png");
        assertThat(images.names("")).containsExactly("mine.png");
    }
}
