package dev.duopan.netdisk.baidu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.Parameters;
import dev.duopan.api.Secret;
import dev.duopan.api.baidu.file.DeleteFiles;
import dev.duopan.api.baidu.file.DescribeFiles;
import dev.duopan.api.baidu.file.DescribeFilesBuilder;
import dev.duopan.api.baidu.file.FilePath;
import dev.duopan.api.baidu.file.Thumbnails;
import dev.duopan.netdisk.dispatch.FidelitySwitch;
import dev.duopan.netdisk.media.SamplePicture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThumbnailLinksTest extends NetdiskFixture {
    private static final byte[] PICTURE = new SamplePicture(1000, 1000).as("jpeg");

    private Thumbnails links = Thumbnails.NONE;

    @BeforeEach
    void begin() {
        links = links(netdisk, "/图.jpg", PICTURE);
    }

    private static Thumbnails links(TestNetdisk on, String path, byte[] bytes) {
        long id = new TestFiles(on, on.alice()).file(path, bytes).fsId();
        DescribeFiles request =
                DescribeFilesBuilder.builder().fsIds(List.of(id)).thumb(true).build();
        return Objects.requireNonNull(on.ask(request).list().getFirst().thumbs());
    }

    private static String text(Secret link) {
        return Objects.requireNonNull(link).reveal();
    }

    private static TestExchange request(String method, String address) {
        assertThat(address).startsWith(TestNetdisk.BASE + "/thumbnail/");
        return TestExchange.of(
                method, address.substring(TestNetdisk.BASE.toString().length()));
    }

    private static TestExchange get(String address) throws IOException {
        return request("GET", address).answeredBy(netdisk.dispatcher());
    }

    private String url2() {
        return text(Objects.requireNonNull(links.url2()));
    }

    @ParameterizedTest
    @CsvSource({"icon, 60", "url1, 90", "url2, 270", "url3, 580"})
    void get_eachSize_fitsItsBox(String name, int side) throws IOException {
        Secret link = switch (name) {
            case "icon" -> links.icon();
            case "url1" -> links.url1();
            case "url2" -> links.url2();
            default -> links.url3();
        };
        TestExchange answer = get(text(Objects.requireNonNull(link)));
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(answer.bytes()));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(picture.getWidth()).isEqualTo(side);
        assertThat(picture.getHeight()).isEqualTo(side);
    }

    @Test
    void get_picture_hasTheHeadersOfAPrivatePicture() throws IOException {
        TestExchange answer = get(url2());

        assertThat(answer.answerHeader("Content-Type")).isEqualTo("image/jpeg");
        assertThat(answer.answerHeader("Cache-Control")).startsWith("private");
        assertThat(answer.announcedLength()).isEqualTo(answer.bytes().length);
        assertThat(request("GET", url2())
                        .header("If-None-Match", answer.answerHeader("ETag"))
                        .answeredBy(netdisk.dispatcher())
                        .status())
                .isEqualTo(304);
    }

    @Test
    void links_shape_isThatOfTheSamples() {
        assertThat(url2())
                .matches(TestNetdisk.BASE + "/thumbnail/[0-9a-f]{32}\\?fid=(\\d+)-250528-\\d+&rt=pr&sign=FDTAER-[^&]+"
                        + "&expires=8h&chkbd=0&chkv=0&dp-logid=\\d+&dp-callid=0&time=\\d+&size=c360_u270&quality=100"
                        + "&vuk=\\1&ft=image");
        assertThat(Long.parseLong(url2().replaceAll(".*&time=(\\d+)&.*", "$1")) % 3600)
                .isZero();
    }

    @Test
    void links_ofOneFile_shareSignatureAndTime() {
        String size = "size=c\\d+_u\\d+";

        assertThat(List.of(text(Objects.requireNonNull(links.icon())), text(Objects.requireNonNull(links.url3()))))
                .allSatisfy(link -> assertThat(link.replaceAll(size, "")).isEqualTo(url2().replaceAll(size, "")));
    }

    @Test
    void get_anotherSize_isDrawnWithinReason() throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(
                get(url2().replace("c360_u270", "c500_u100")).bytes()));

        assertThat(picture.getHeight()).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"c0_u9", "c1601_u9", "c9_u99999", "c999999999999_u1", "360x270", ""})
    void get_nonsenseSize_is31023(String size) throws IOException {
        TestExchange answer = get(url2().replace("c360_u270", size));

        assertThat(answer.code()).isEqualTo("31023");
        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void get_queryInAnotherOrder_isStillSigned() throws IOException {
        int mark = url2().indexOf('?');
        Parameters sorted = Parameters.of(Parameters.parse(url2().substring(mark + 1)).entries().stream()
                .sorted(Comparator.comparing(Parameters.Parameter::name))
                .toList());

        assertThat(get(url2().substring(0, mark + 1) + sorted.encode()).status())
                .isEqualTo(200);
    }

    @Test
    void get_anythingChanged_is31362() throws IOException {
        for (String address : List.of(
                url2().replaceAll("sign=[^&]+", "sign=FDTAER-AAAA"),
                url2().replaceAll("&sign=[^&]+", ""),
                url2().replaceAll("fid=\\d+", "fid=" + netdisk.bob().id()),
                url2().replaceAll("&time=\\d+", "&time=1893456000"),
                url2().replaceAll("&time=\\d+", ""),
                url2().replaceAll("/thumbnail/[0-9a-f]+", "/thumbnail/" + TestFiles.md5(new byte[1])))) {
            TestExchange answer = get(address);

            assertThat(answer.code()).as(address).isEqualTo("31362");
            assertThat(answer.status()).as(address).isEqualTo(403);
            assertThat(answer.json()).containsOnlyKeys("error_code", "error_msg", "request_id");
        }
    }

    @Test
    void get_after8Hours_is31360() throws IOException {
        String link = url2();
        netdisk.clock().pass(Duration.ofHours(8).plusSeconds(1));

        assertThat(get(link).code()).isEqualTo("31360");
        assertThat(get(link).status()).isEqualTo(403);
    }

    @Test
    void get_deletedFile_is31066() throws IOException {
        netdisk.ask(DeleteFiles.of(List.of(new FilePath("/图.jpg"))));

        assertThat(get(url2()).code()).isEqualTo("31066");
        assertThat(get(url2()).status()).isEqualTo(404);
    }

    @Test
    void get_listedUnderAnObfuscatedMd5_isFound(@TempDir Path other) throws IOException {
        try (TestNetdisk strict = TestNetdisk.in(other, FidelitySwitch.OBFUSCATED_MD5)) {
            String link =
                    text(Objects.requireNonNull(links(strict, "/图.jpg", PICTURE).url2()));

            assertThat(link).doesNotContain(TestFiles.md5(PICTURE));
            assertThat(request("GET", link).answeredBy(strict.dispatcher()).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void links_ofWhatNobodyCanDraw_areNone() {
        for (String path : List.of("/a.heic", "/a.txt", "/a", "/jpg")) {
            assertThat(links(netdisk, path, new byte[9])).as(path).isEqualTo(Thumbnails.NONE);
        }
    }
}
