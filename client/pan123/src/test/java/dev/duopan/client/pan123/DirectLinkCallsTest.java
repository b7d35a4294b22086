package dev.duopan.client.pan123;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.Content;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Secret;
import dev.duopan.api.Verb;
import dev.duopan.api.WireBody;
import dev.duopan.api.WireHeaders;
import dev.duopan.api.WireRequest;
import dev.duopan.api.WireResponse;
import dev.duopan.api.pan123.open.DirectLinkAccess;
import dev.duopan.api.pan123.open.DisableDirectLinks;
import dev.duopan.api.pan123.open.EnableDirectLinks;
import dev.duopan.api.pan123.open.ForbiddenIpStatus;
import dev.duopan.api.pan123.open.ForbiddenIps;
import dev.duopan.api.pan123.open.GetDirectLink;
import dev.duopan.api.pan123.open.ListDirectLinkAccesses;
import dev.duopan.api.pan123.open.ListDirectLinkLogs;
import dev.duopan.api.pan123.open.MakeFolder;
import dev.duopan.api.pan123.open.SwitchForbiddenIps;
import dev.duopan.api.pan123.open.UpdateForbiddenIps;
import dev.duopan.api.pan123.open.UploadFile;
import dev.duopan.client.CallTimeouts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every endpoint about direct links from the facade to the netdisk and back: success, and each documented error. */
class DirectLinkCallsTest {
    private static final long UNKNOWN = 404_404;
    private static final byte[] BYTES = Bytes.noise(1_000, 3);

    @TempDir
    private Path directory;

    private ServedDrive drive;
    private Pan123Open pan;
    private DirectLinkCalls links;
    private long folder;
    private long file;

    @BeforeEach
    void open() {
        drive = ServedDrive.in(directory);
        pan = drive.alice();
        links = pan.directLinks();
        folder = pan.files().makeFolder(new MakeFolder("音乐", 0)).send().folderId();
        file = pan.uploads()
                .single(new UploadFile(
                        folder, "a b.mp3", Bytes.md5(BYTES), BYTES.length, null, null, Content.of(BYTES)))
                .send()
                .fileId();
    }

    @AfterEach
    void close() {
        drive.close();
    }

    private WireResponse get(URI address) throws IOException {
        return drive.transport()
                .send(new WireRequest(Verb.GET, address, WireHeaders.NONE, WireBody.NONE), CallTimeouts.DEFAULT);
    }

    /** The server records a fetch after its last byte was sent. */
    private void fetchAsNumber(int number) throws IOException {
        try (WireResponse answer = get(link())) {
            assertThat(answer.body().readAllBytes()).isEqualTo(BYTES);
        }
        Awaitility.await()
                .until(() -> links.log(ListDirectLinkAccesses.all()).send().total() == number);
    }

    private URI link() {
        return links.url(new GetDirectLink(file)).send().location();
    }

    @Test
    void url_fileInOpenFolder_leadsToItsBytes() throws IOException {
        assertThat(links.enable(new EnableDirectLinks(folder)).send().filename())
                .isEqualTo("音乐");

        try (WireResponse answer = get(link())) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body().readAllBytes()).isEqualTo(BYTES);
        }
    }

    @Test
    void url_fileInFolderThatIsNotOpen_isDenied() {
        CallsTest.assertRefused(links.url(new GetDirectLink(file)), ErrorKind.DENIED, 403);
    }

    @Test
    void url_unknownFile_isNotFound() {
        CallsTest.assertRefused(links.url(new GetDirectLink(UNKNOWN)), ErrorKind.NOT_FOUND, 5066);
    }

    @Test
    void url_folder_isInvalid() {
        CallsTest.assertRefused(links.url(new GetDirectLink(folder)), ErrorKind.INVALID, 400);
    }

    @Test
    void enable_whatIsNoFolder_isRefused() {
        CallsTest.assertRefused(links.enable(new EnableDirectLinks(UNKNOWN)), ErrorKind.NOT_FOUND, 5066);
        CallsTest.assertRefused(links.enable(new EnableDirectLinks(file)), ErrorKind.INVALID, 400);
        CallsTest.assertRefused(links.enable(new EnableDirectLinks(0)), ErrorKind.INVALID, 400);
    }

    @Test
    void disable_openFolder_endsItsLinks() throws IOException {
        links.enable(new EnableDirectLinks(folder)).send();
        URI link = link();

        assertThat(links.disable(new DisableDirectLinks(folder)).send().filename())
                .isEqualTo("音乐");

        try (WireResponse answer = get(link)) {
            assertThat(answer.status()).isEqualTo(404);
        }
        CallsTest.assertRefused(links.url(new GetDirectLink(file)), ErrorKind.DENIED, 403);
        CallsTest.assertRefused(links.disable(new DisableDirectLinks(UNKNOWN)), ErrorKind.NOT_FOUND, 5066);
    }

    @Test
    void url_signedWithTheAccountsKey_leadsToItsBytes() throws IOException {
        links.enable(new EnableDirectLinks(folder)).send();
        Secret key = Secret.of("secret-key");
        drive.netdisk()
                .netdisk()
                .directLinks()
                .rules()
                .demandSignatures(drive.netdisk().alice(), key.reveal());
        DirectLinkSigner signer = new DirectLinkSigner(
                drive.netdisk().alice().id(),
                key,
                Duration.ofMinutes(30),
                drive.netdisk().clock());

        try (WireResponse unsigned = get(link());
                WireResponse signed = get(URI.create(signer.sign(link()).reveal()))) {
            assertThat(unsigned.status()).isEqualTo(403);
            assertThat(signed.body().readAllBytes()).isEqualTo(BYTES);
        }
    }

    @Test
    void log_streamed_hasEveryFetch() throws IOException {
        links.enable(new EnableDirectLinks(folder)).send();
        for (int i = 1; i <= 4; i++) {
            fetchAsNumber(i);
        }
        ListDirectLinkAccesses twoAPage =
                new ListDirectLinkAccesses(1, 2, "0001-01-01 00:00:00", "9999-12-31 23:59:59");

        assertThat(links.log(twoAPage).stream().map(DirectLinkAccess::totalTraffic))
                .containsExactly(1_000L, 1_000L, 1_000L, 1_000L);
        assertThat(links.log(twoAPage).send().total()).isEqualTo(4);
        CallsTest.assertRefused(
                links.log(new ListDirectLinkAccesses(0, 2, "0001-01-01 00:00:00", "9999-12-31 23:59:59")),
                ErrorKind.INVALID,
                400);
    }

    @Test
    void offlineLogs_streamed_haveEveryHour() throws IOException {
        links.enable(new EnableDirectLinks(folder)).send();
        for (int i = 1; i <= 3; i++) {
            fetchAsNumber(i);
            drive.netdisk().clock().pass(Duration.ofHours(1));
        }
        drive.netdisk().clock().pass(Duration.ofMinutes(1));
        ListDirectLinkLogs oneAPage = new ListDirectLinkLogs(1, 1, "0001010100", "9999123123");

        assertThat(links.offlineLogs(oneAPage).stream()).hasSize(3);
        CallsTest.assertRefused(
                links.offlineLogs(new ListDirectLinkLogs(1, 1, "today", "9999123123")), ErrorKind.INVALID, 400);
    }

    @Test
    void forbiddenIps_setAndSwitched_areShown() {
        assertThat(links.forbiddenIps().send()).isEqualTo(new ForbiddenIps(List.of(), ForbiddenIpStatus.OFF));

        links.updateForbiddenIps(new UpdateForbiddenIps(List.of("192.0.2.9"))).send();
        assertThat(links.switchForbiddenIps(new SwitchForbiddenIps(ForbiddenIpStatus.ON))
                        .send()
                        .done())
                .isTrue();

        assertThat(links.forbiddenIps().send()).isEqualTo(new ForbiddenIps(List.of("192.0.2.9"), ForbiddenIpStatus.ON));
    }

    @Test
    void updateForbiddenIps_badOrTooMany_isRefused() {
        List<String> tooMany = IntStream.rangeClosed(0, UpdateForbiddenIps.MOST)
                .mapToObj(i -> "10.0.%d.%d".formatted(i / 256, i % 256))
                .toList();

        CallsTest.assertRefused(
                links.updateForbiddenIps(new UpdateForbiddenIps(List.of("::1"))), ErrorKind.INVALID, 400);
        CallsTest.assertRefused(links.updateForbiddenIps(new UpdateForbiddenIps(tooMany)), ErrorKind.TOO_LARGE, 5054);
    }
}
