package dev.duopan.netdisk.pan123;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.pan123.open.DeleteImages;
import dev.duopan.api.pan123.open.DirectLinkAccess;
import dev.duopan.api.pan123.open.DirectLinkAccessPage;
import dev.duopan.api.pan123.open.ListDirectLinkAccesses;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageAddressesTest {
    private static final byte[] PNG = TestPictures.png(1);

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

    private URI address(String id) throws IOException {
        return images.detail(id).location().orElseThrow();
    }

    private TestExchange get(String address) throws IOException {
        return TestExchange.of("GET", URI.create(address)).answeredBy(netdisk.dispatcher());
    }

    @ParameterizedTest
    @CsvSource({"png,image/png", "gif,image/gif", "jpeg,image/jpeg", "bmp,image/bmp", "tiff,image/tiff"})
    void get_picture_isShownAsWhatItIs(String format, String type) throws IOException {
        byte[] bytes = TestPictures.of(format, 3);
        TestExchange answer =
                get(address(images.picture("", "a." + format, bytes)).toString());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.bytes()).isEqualTo(bytes);
        assertThat(answer.answerHeader("Content-Type")).isEqualTo(type);
        assertThat(answer.answerHeader("Content-Disposition")).isEqualTo("inline");
        assertThat(answer.answerHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void get_pictureUnderAWrongEnding_isShownAsWhatItsBytesAre() throws IOException {
        String id = images.picture("", "a.svg", PNG);

        assertThat(get(address(id).toString()).answerHeader("Content-Type")).isEqualTo("image/png");
    }

    @Test
    void get_svg_isDeniedAnyRightToAct() throws IOException {
        byte[] svg = TestPictures.svg();
        TestExchange answer = get(address(images.picture("", "a.svg", svg)).toString());

        assertThat(answer.bytes()).isEqualTo(svg);
        assertThat(answer.answerHeader("Content-Type")).isEqualTo("image/svg+xml");
        assertThat(answer.answerHeader("Content-Security-Policy")).isEqualTo("sandbox");
    }

    @Test
    void get_range_answersThatPart() throws IOException {
        TestExchange answer = TestExchange.of("GET", address(images.picture("", "a.png", PNG)))
                .header("Range", "bytes=10-19")
                .answeredBy(netdisk.dispatcher());

        assertThat(answer.status()).isEqualTo(206);
        assertThat(answer.bytes()).isEqualTo(Arrays.copyOfRange(PNG, 10, 20));
    }

    @Test
    void get_afterARename_isStillThere() throws IOException {
        String old = address(images.picture("", "a.png", PNG)).toString();
        images.picture("", "b.PNG", PNG);

        assertThat(get(old).bytes()).isEqualTo(PNG);
    }

    @Test
    void get_whatIsNoPictureOfTheAccount_isGone() throws IOException {
        String id = images.picture("", "a.png", PNG);
        String folder = images.folder("", "folder");
        String address = address(id).toString();
        String account = "/%d/".formatted(netdisk.alice().id());

        assertThat(get(address.replace(account, "/%d/".formatted(netdisk.bob().id())))
                        .status())
                .isEqualTo(404);
        assertThat(get(address.replace(id, folder)).status()).isEqualTo(404);
        assertThat(get(address.replace(id, id.substring(1))).status()).isEqualTo(404);
        assertThat(get(address.replace(id + ".png", ".png")).status()).isEqualTo(404);
        images.code(new DeleteImages(List.of(id)));
        assertThat(get(address).status()).isEqualTo(404);
    }

    @Test
    void traffic_afterFetches_isTrueAndStandsInTheLog() throws IOException {
        String id = images.picture(images.folder("", "甲"), "a.png", PNG);
        String address = address(id).toString();
        get(address);
        get(address);
        TestExchange.of("HEAD", URI.create(address)).answeredBy(netdisk.dispatcher());

        assertThat(images.detail(id).totalTraffic()).isEqualTo(2L * PNG.length);
        List<DirectLinkAccess> log = images.ask(ListDirectLinkAccesses.all(), DirectLinkAccessPage.class)
                .list();
        assertThat(log).hasSize(3);
        assertThat(log.getFirst().fileSource()).isEqualTo(2);
        assertThat(log.getFirst().filePath()).isEqualTo("/甲/a.png");
        assertThat(log.getFirst().totalTraffic()).isEqualTo(PNG.length);
    }
}
