package dev.duopan.netdisk.baidu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.baidu.file.DeleteFiles;
import dev.duopan.api.baidu.file.DescribeFiles;
import dev.duopan.api.baidu.file.DescribeFilesBuilder;
import dev.duopan.api.baidu.file.FileDescription;
import dev.duopan.api.baidu.file.FilePath;
import dev.duopan.api.baidu.file.Thumbnails;
import dev.duopan.netdisk.DeclaredPicture;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.media.SamplePicture;
import dev.duopan.netdisk.media.SampleVideo;
import dev.duopan.netdisk.media.Sight;
import dev.duopan.netdisk.media.TestTools;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescriptionHandlersTest extends NetdiskFixture {
    private long folder;
    private long file;

    @BeforeEach
    void begin() {
        TestFiles files = new TestFiles(netdisk, netdisk.alice());
        folder = files.folder("/d").fsId();
        file = files.file("/d/图.jpg", new byte[9]).fsId();
    }

    @Test
    void describe_knownAndUnknownIds_answersTheKnownInTheirOrder() {
        List<FileDescription> found = netdisk.ask(DescribeFiles.of(List.of(file, 404_404L, folder, file)))
                .list();

        assertThat(found).extracting(FileDescription::fsId).containsExactly(file, folder);
        assertThat(found.getFirst().path()).isEqualTo("/d/图.jpg");
        assertThat(found.getFirst().filename()).isEqualTo("图.jpg");
        assertThat(found.getFirst().category()).isEqualTo(3);
        assertThat(found.getFirst().dlink()).isNull();
        assertThat(found.getFirst().thumbs()).isNull();
        assertThat(found.getLast().md5()).isNull();
    }

    @Test
    void describe_withLinks_givesThemToFilesOnly() {
        List<FileDescription> found =
                netdisk.ask(DescribeFiles.withLinks(List.of(folder, file))).list();

        assertThat(found.getFirst().dlink()).isNull();
        assertThat(found.getLast().dlink()).isNotNull();
    }

    @Test
    void describe_thumbnailsOfAFolder_saysThatThereAreNone() {
        DescribeFiles request = DescribeFilesBuilder.builder(DescribeFiles.of(List.of(folder)))
                .thumb(true)
                .build();

        assertThat(netdisk.ask(request).list().getFirst().thumbs()).isEqualTo(Thumbnails.NONE);
    }

    @Test
    void describe_deletedFile_isLeftOut() {
        netdisk.ask(DeleteFiles.of(List.of(new FilePath("/d"))));

        assertThat(netdisk.ask(DescribeFiles.of(List.of(file, folder))).list()).isEmpty();
    }

    @Test
    void describe_over100Ids_is2() {
        assertThat(netdisk.refusal(
                        DescribeFiles.of(LongStream.rangeClosed(1, 101).boxed().toList())))
                .isEqualTo("2");
        assertThat(netdisk.refusal(DescribeFiles.of(List.of()))).isEqualTo("2");
    }

    private static DescribeFiles extra(long id) {
        return DescribeFilesBuilder.builder(DescribeFiles.of(List.of(id)))
                .thumb(true)
                .extra(true)
                .build();
    }

    private static FileDescription described(String path, byte[] bytes) {
        long id = new TestFiles(netdisk, netdisk.alice()).file(path, bytes).fsId();
        return netdisk.ask(extra(id)).list().getFirst();
    }

    @Test
    void describe_extraOfACamerasPicture_hasSizeAsShownAndDate() {
        FileDescription found = described("/c.jpg", new SamplePicture(80, 40).asJpeg(6, "2018:09:06 15:58:58"));

        assertThat(found.width()).isEqualTo(40);
        assertThat(found.height()).isEqualTo(80);
        assertThat(found.dateTaken())
                .isEqualTo(Instant.parse("2018-09-06T07:58:58Z").getEpochSecond());
        assertThat(found.thumbs()).isNotEqualTo(Thumbnails.NONE);
    }

    @Test
    void describe_extraTwice_looksOnce() {
        long id = new TestFiles(netdisk, netdisk.alice())
                .file("/twice.png", new SamplePicture(8, 4).as("png"))
                .fsId();
        FileNode node = netdisk.netdisk().files().get(netdisk.alice(), id);

        assertThat(netdisk.previewing().known(node)).isEmpty();
        netdisk.ask(extra(id));
        assertThat(netdisk.previewing().known(node))
                .get()
                .extracting(Sight::width)
                .isEqualTo(8);
    }

    @Test
    void describe_pictureThatIsNone_hasNothingToShow() {
        FileDescription found = described("/broken.jpg", new byte[9]);

        assertThat(found.thumbs()).isEqualTo(Thumbnails.NONE);
        assertThat(found.width()).isNull();
        assertThat(found.dateTaken()).isNull();
    }

    @Test
    void describe_hugePicture_saysItsSizeAndShowsNothing() {
        FileDescription found = described("/bomb.png", new SamplePicture(100_000, 100_000).asPngOfZeros(1_000_000));

        assertThat(found.thumbs()).isEqualTo(Thumbnails.NONE);
        assertThat(found.width()).isEqualTo(100_000);
    }

    @Test
    void describe_pictureThatSaysNothing_hasWhatTheClientDeclared() {
        long id = new TestFiles(netdisk, netdisk.alice())
                .file("/p.heic", new byte[9])
                .fsId();
        LocalDateTime taken = LocalDateTime.of(2018, 9, 6, 15, 58, 58);
        netdisk.netdisk()
                .declaredPictures()
                .declare(
                        netdisk.netdisk().files().get(netdisk.alice(), id),
                        new DeclaredPicture(
                                new DeclaredPicture.Exif(400, 300, 1, 0, null, null, taken, null), null, null));
        FileDescription found = netdisk.ask(extra(id)).list().getFirst();

        assertThat(found.width()).isEqualTo(400);
        assertThat(found.dateTaken())
                .isEqualTo(Instant.parse("2018-09-06T07:58:58Z").getEpochSecond());
        assertThat(found.thumbs()).isEqualTo(Thumbnails.NONE);
    }

    @Test
    void describe_video_hasSizeLengthAndPictures(@TempDir Path work) throws IOException {
        Path video = new SampleVideo(320, 240, 2, false).write(TestTools.get(), work, "v.mp4");
        FileDescription found = described("/v.mp4", Files.readAllBytes(video));
        String link = Objects.requireNonNull(
                        Objects.requireNonNull(found.thumbs()).url1())
                .reveal();
        TestExchange answer = TestExchange.of(
                        "GET", link.substring(TestNetdisk.BASE.toString().length()))
                .answeredBy(netdisk.dispatcher());

        assertThat(found.width()).isEqualTo(320);
        assertThat(found.duration()).isEqualTo(2);
        assertThat(link).endsWith("&ft=video");
        assertThat(ImageIO.read(new ByteArrayInputStream(answer.bytes())).getHeight())
                .isEqualTo(90);
    }

    @Test
    void describe_inSharedFolders_isDeniedUnlessItIsTheAccountsOwn() {
        DescribeFiles request = DescribeFiles.of(List.of(file));
        long own = netdisk.alice().id();

        assertThat(netdisk.refusal(in(request, "/%d-%d".formatted(netdisk.bob().id(), folder))))
                .isEqualTo("42213");
        assertThat(netdisk.refusal(in(request, "/%d-%d".formatted(own, file)))).isEqualTo("42213");
        assertThat(netdisk.refusal(in(request, "/%d-%d".formatted(own, 404_404))))
                .isEqualTo("42213");
        assertThat(netdisk.ask(in(request, "/%d-%d".formatted(own, folder))).names())
                .containsEntry(Long.toString(own), "alice");
        assertThat(netdisk.ask(in(request, "/_pcs_.appdata/xpan/x")).names()).isEmpty();
    }

    private static DescribeFiles in(DescribeFiles request, String path) {
        return DescribeFilesBuilder.builder(request).path(path).build();
    }
}
