package dev.duopan.netdisk.pan123;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.Secret;
import dev.duopan.api.pan123.DirectLinkSignature.Statement;
import dev.duopan.api.pan123.open.DirectLink;
import dev.duopan.api.pan123.open.DirectLinkAccess;
import dev.duopan.api.pan123.open.DirectLinkAccessPage;
import dev.duopan.api.pan123.open.DisableDirectLinks;
import dev.duopan.api.pan123.open.EnableDirectLinks;
import dev.duopan.api.pan123.open.ForbiddenIpStatus;
import dev.duopan.api.pan123.open.GetDirectLink;
import dev.duopan.api.pan123.open.GetUserInfo;
import dev.duopan.api.pan123.open.ListDirectLinkAccesses;
import dev.duopan.api.pan123.open.SwitchForbiddenIps;
import dev.duopan.api.pan123.open.TrashFiles;
import dev.duopan.api.pan123.open.UpdateForbiddenIps;
import dev.duopan.api.pan123.open.UserInfo;
import dev.duopan.netdisk.DirectLinkRules;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicFilesTest {
    private static final byte[] BYTES = TestFiles.noise(100_000, 11);
    private static final Secret KEY = Secret.of("secret-key");

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

    private String signed(String address, Secret key, Duration validity) {
        String path = URI.create(address).getPath();
        long expiry = netdisk.clock().instant().plus(validity).getEpochSecond();
        Statement statement =
                new Statement(path, expiry, "12345", netdisk.alice().id());
        return address + "?auth_key=" + statement.sign(key).write();
    }

    private DirectLinkRules rules() {
        return netdisk.netdisk().directLinks().rules();
    }

    @Test
    void get_signedLinkOfAccountThatDemandsIt_answersUntilItsEnd() throws IOException {
        String address = address("a b.mp3");
        rules().demandSignatures(netdisk.alice(), KEY.reveal());

        String signed = signed(address, KEY, Duration.ofMinutes(1));

        assertThat(get(signed).bytes()).isEqualTo(BYTES);
        netdisk.clock().pass(Duration.ofMinutes(1));
        assertThat(get(signed).status()).isEqualTo(403);
    }

    @Test
    void get_wrongOrMissingSignature_isForbidden() throws IOException {
        String address = address("a.mp3");
        String other = address("b.mp3");
        rules().demandSignatures(netdisk.alice(), KEY.reveal());
        String signed = signed(address, KEY, Duration.ofMinutes(1));

        assertThat(get(address).status()).isEqualTo(403);
        assertThat(get(address + "?auth_key=").status()).isEqualTo(403);
        assertThat(get(address + "?auth_key=nonsense").status()).isEqualTo(403);
        assertThat(get(signed(address, Secret.of("wrong"), Duration.ofMinutes(1)))
                        .status())
                .isEqualTo(403);
        assertThat(get(signed.replace(address, other)).status()).isEqualTo(403);
    }

    @Test
    void get_fromBlockedAddress_isForbidden() throws IOException {
        String address = address("a.mp3");
        netdisk.ask(new UpdateForbiddenIps(List.of("192.0.2.1")));
        assertThat(get(address).status()).isEqualTo(200);

        netdisk.ask(new SwitchForbiddenIps(ForbiddenIpStatus.ON));
        assertThat(get(address).status()).isEqualTo(403);

        netdisk.ask(new UpdateForbiddenIps(List.of("192.0.2.2")));
        assertThat(get(address).status()).isEqualTo(200);
    }

    @Test
    void get_trafficUsedUp_isForbidden() throws IOException {
        String address = address("a.mp3");
        rules().limitTraffic(netdisk.alice(), OptionalLong.of(BYTES.length));
        get(address);
        netdisk.ask(ListDirectLinkAccesses.all());

        assertThat(get(address).status()).isEqualTo(403);
        assertThat(netdisk.ask(new GetUserInfo()).data(UserInfo.class).directTraffic())
                .isZero();
    }

    @Test
    void log_afterFetches_hasWhatWasReallySent() throws IOException {
        String address = address("a b.mp3");
        get(address);
        TestExchange.of("GET", address + "?x=secret")
                .header("Range", "bytes=0-9")
                .answeredBy(netdisk.dispatcher());
        TestExchange.of("HEAD", address).answeredBy(netdisk.dispatcher());
        get(address + "x");

        DirectLinkAccessPage page = netdisk.ask(ListDirectLinkAccesses.all()).data(DirectLinkAccessPage.class);

        assertThat(page.total()).isEqualTo(3);
        assertThat(page.list())
                .extracting(DirectLinkAccess::totalTraffic)
                .containsExactly((long) BYTES.length, 10L, 0L);
        assertThat(page.list()).allSatisfy(access -> {
            assertThat(access.filePath()).isEqualTo("/音乐 & more/a b.mp3");
            assertThat(access.fileName()).isEqualTo("a b.mp3");
            assertThat(access.fileSize()).isEqualTo(BYTES.length);
            assertThat(access.url()).isEqualTo(TestNetdisk.BASE + address);
            assertThat(access.fileSource()).isEqualTo(DirectLinkAccess.FROM_DRIVE);
        });
    }

    @Test
    void log_fetchThatBrokeOff_hasWhatWasSentBefore() throws IOException {
        long file = files.file(folder, "long.mp3", TestFiles.noise(400_000, 12));
        String address =
                netdisk.ask(new GetDirectLink(file)).data(DirectLink.class).url();
        TestExchange broken = TestExchange.of("GET", URI.create(address)).breakingAfter(300_000);

        assertThatThrownBy(() -> broken.answeredBy(netdisk.dispatcher())).isInstanceOf(IOException.class);

        assertThat(netdisk.ask(ListDirectLinkAccesses.all())
                        .data(DirectLinkAccessPage.class)
                        .list())
                .extracting(DirectLinkAccess::totalTraffic)
                .containsExactly(262_144L);
    }
}
