package dev.duopan.netdisk.pan123;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.pan123.open.DirectLink;
import dev.duopan.api.pan123.open.DisableDirectLinks;
import dev.duopan.api.pan123.open.EnableDirectLinks;
import dev.duopan.api.pan123.open.GetDirectLink;
import dev.duopan.api.pan123.open.TrashFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicFilesTest {
    private static final byte[] BYTES = TestFiles.noise(100_000, 11);

    @TempDir
    private Path directory;

    private TestNetdisk netdisk;
    private TestFiles files;
    private long folder;

    @BeforeEach
    void open() throws IOException {
        netdisk = TestNetdisk.in(directory);
        files = new TestFiles(netdisk, netdisk.alice());
        folder = files.folder("音乐 & more");
        netdisk.ask(new EnableDirectLinks(folder));
    }

    @AfterEach
    void close() {
        netdisk.close();
    }

    private String address(String name) throws IOException {
        String url = netdisk.ask(new GetDirectLink(files.file(folder, name, BYTES)))
                .data(DirectLink.class)
                .url();
        assertThat(url).startsWith(TestNetdisk.BASE + "/" + netdisk.alice().id() + "/");
        return url.substring(TestNetdisk.BASE.toString().length());
    }

    private TestExchange get(String target) throws IOException {
        return TestExchange.of("GET", target).answeredBy(netdisk.dispatcher());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.mp3|a.mp3",
                "a b.txt|a%20b.txt",
                "100%.txt|100%25.txt",
                "%41.txt|%2541.txt",
                "#1.txt|%231.txt",
                "a+b&c=d.txt|a%2Bb%26c%3Dd.txt",
                "曲.mp3|%E6%9B%B2.mp3",
                "😀.txt|%F0%9F%98%80.txt",
                "a'b;c.txt|a%27b%3Bc.txt"
            })
    void get_addressOfAnyName_isEncodedExactlyAndAnswersTheFile(String name, String encoded) throws IOException {
        String address = address(name);

        assertThat(address).endsWith("/%E9%9F%B3%E4%B9%90%20%26%20more/" + encoded);
        assertThat(get(address).bytes()).isEqualTo(BYTES);
    }

    @Test
    void get_range_answersThatPart() throws IOException {
        TestExchange answer = TestExchange.of("GET", address("a.mp3"))
                .header("Range", "bytes=100-199")
                .answeredBy(netdisk.dispatcher());

        assertThat(answer.status()).isEqualTo(206);
        assertThat(answer.answerHeader("Content-Range")).isEqualTo("bytes 100-199/100000");
        assertThat(answer.bytes()).isEqualTo(Arrays.copyOfRange(BYTES, 100, 200));
    }

    @Test
    void head_file_tellsSizeTypeAndEtag() throws IOException {
        TestExchange answer = TestExchange.of("HEAD", address("a.mp3")).answeredBy(netdisk.dispatcher());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.announcedLength()).isEqualTo(BYTES.length);
        assertThat(answer.bytes()).isEmpty();
        assertThat(answer.answerHeader("Content-Type")).isEqualTo("audio/mpeg");
        assertThat(answer.answerHeader("Content-Disposition")).isEqualTo("inline");
        assertThat(answer.answerHeader("ETag")).isEqualTo("\"" + TestFiles.md5(BYTES) + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page.html", "page.HTM", "script.js", "nothing"})
    void get_whatMightAct_isDownloadedInstead(String name) throws IOException {
        TestExchange answer = get(address(name));

        assertThat(answer.answerHeader("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(answer.answerHeader("Content-Disposition")).startsWith("attachment; ");
        assertThat(answer.answerHeader("Content-Security-Policy")).isEqualTo("sandbox");
    }

    @Test
    void get_afterTheFolderWasDisabled_isGone() throws IOException {
        String address = address("a.mp3");
        netdisk.ask(new DisableDirectLinks(folder));

        TestExchange answer = get(address);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.answerHeader("Content-Type")).startsWith("text/plain");
    }

    @Test
    void get_fileInTrash_isGone() throws IOException {
        String address = address("a.mp3");
        netdisk.ask(new TrashFiles(List.of(folder)));

        assertThat(get(address).status()).isEqualTo(404);
    }

    @Test
    void get_fileOutsideOfOpenFolders_isGone() throws IOException {
        files.file("private.txt");
        files.file(files.folder("private"), "secret.txt", BYTES);
        String root = "/" + netdisk.alice().id();

        for (String path : List.of("/private.txt", "/private/secret.txt", "/private", "/", "/private/%2e%2e")) {
            assertThat(get(root + path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void get_underAnotherAccount_isGone() throws IOException {
        String address = address("a.mp3");
        String own = "/" + netdisk.alice().id() + "/";

        assertThat(get(address.replaceFirst(own, "/" + netdisk.bob().id() + "/"))
                        .status())
                .isEqualTo(404);
        assertThat(get(address.replaceFirst(own, "/999999999/")).status()).isEqualTo(404);
        assertThat(get(address.replaceFirst(own, "/9".repeat(30) + "/")).status())
                .isEqualTo(404);
    }
}
