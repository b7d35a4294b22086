package dev.duopan.netdisk.pan123;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.pan123.open.DeleteFiles;
import dev.duopan.api.pan123.open.DownloadInfo;
import dev.duopan.api.pan123.open.Duplicate;
import dev.duopan.api.pan123.open.GetDownloadInfo;
import dev.duopan.api.pan123.open.TrashFiles;
import dev.duopan.api.pan123.open.UploadFileBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadLinksTest {
    private static final byte[] BYTES = TestFiles.noise(100_000, 7);

    @TempDir
    private Path directory;

    private TestNetdisk netdisk;
    private long file;
    private String address;

    @BeforeEach
    void open() throws IOException {
        netdisk = TestNetdisk.in(directory);
        file = new TestFiles(netdisk, netdisk.alice()).file(0, "电影 1.mp4", BYTES);
        address = netdisk.ask(new GetDownloadInfo(file))
                .data(DownloadInfo.class)
                .downloadUrl()
                .reveal();
    }

    @AfterEach
    void close() {
        netdisk.close();
    }

    private TestExchange request(String method, String target) {
        return TestExchange.of(
                method, target.substring(TestNetdisk.BASE.toString().length()));
    }

    private TestExchange get(String target) throws IOException {
        return request("GET", target).answeredBy(netdisk.dispatcher());
    }

    @Test
    void get_freshAddressWithoutToken_answersEverything() throws IOException {
        TestExchange answer = get(address);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.bytes()).isEqualTo(BYTES);
        assertThat(answer.answerHeader("ETag")).isEqualTo("\"" + TestFiles.md5(BYTES) + "\"");
        assertThat(answer.answerHeader("Accept-Ranges")).isEqualTo("bytes");
        assertThat(answer.answerHeader("Content-Disposition")).contains("filename*=UTF-8''%E7%94%B5%E5%BD%B1%201.mp4");
    }

    @Test
    void head_freshAddress_answersLengthAndNoBody() throws IOException {
        TestExchange answer = request("HEAD", address).answeredBy(netdisk.dispatcher());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.announcedLength()).isEqualTo(BYTES.length);
        assertThat(answer.bytes()).isEmpty();
    }

    @Test
    void get_range_answersThePart() throws IOException {
        TestExchange answer =
                request("GET", address).header("Range", "bytes=500-999").answeredBy(netdisk.dispatcher());

        assertThat(answer.status()).isEqualTo(206);
        assertThat(answer.answerHeader("Content-Range")).isEqualTo("bytes 500-999/100000");
        assertThat(answer.bytes()).isEqualTo(Arrays.copyOfRange(BYTES, 500, 1000));
    }

    @Test
    void get_rangeBehindTheEnd_is416() throws IOException {
        TestExchange answer =
                request("GET", address).header("Range", "bytes=100000-").answeredBy(netdisk.dispatcher());

        assertThat(answer.status()).isEqualTo(416);
    }

    @Test
    void get_knownETag_is304() throws IOException {
        TestExchange answer = request("GET", address)
                .header("If-None-Match", "\"" + TestFiles.md5(BYTES) + "\"")
                .answeredBy(netdisk.dispatcher());

        assertThat(answer.status()).isEqualTo(304);
    }

    @Test
    void get_afterADay_is403() throws IOException {
        netdisk.clock().pass(Duration.ofHours(24).plusSeconds(1));

        assertThat(get(address).status()).isEqualTo(403);
    }

    @Test
    void get_anyPartChanged_is403() throws IOException {
        String uid = "/download/123pan/" + netdisk.alice().id() + "/";
        List<String> changed = List.of(
                address.replaceAll("\\?t=\\d+", "?t=99999999999"),
                address.replaceAll("\\?t=\\d+", "?t=x"),
                address.replaceAll("\\?t=\\d+&", "?"),
                address.replaceAll("&s=[^&]+", "&s=AAAA"),
                address.replaceAll("&s=[^&]+", ""),
                address.replace(uid, "/download/123pan/" + netdisk.bob().id() + "/"),
                address.replace(uid, "/download/123pan/x/"),
                address.replace("/" + file + "/", "/" + (file + 1) + "/"));

        for (String target : changed) {
            assertThat(target).isNotEqualTo(address);
            assertThat(get(target).status()).as(target).isEqualTo(403);
        }
    }

    @Test
    void get_fileIsGoneOrHasOtherContent_is404() throws IOException {
        byte[] other = TestFiles.noise(10, 8);
        netdisk.ask(UploadFileBuilder.builder(TestFiles.upload(0, "电影 1.mp4", other))
                .duplicate(Duplicate.OVERWRITE)
                .build());
        assertThat(get(address).status()).isEqualTo(404);

        netdisk.ask(new TrashFiles(List.of(file)));
        netdisk.ask(new DeleteFiles(List.of(file)));
        assertThat(get(address).status()).isEqualTo(404);
    }

    @Test
    void get_accountIsGone_is404() throws IOException {
        netdisk.netdisk().accounts().remove(netdisk.alice());

        assertThat(get(address).status()).isEqualTo(404);
    }
}
