package dev.duopan.netdisk.pan123;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.duopan.api.Json;
import dev.duopan.api.pan123.open.DownloadOffline;
import dev.duopan.api.pan123.open.GetOfflineProgress;
import dev.duopan.api.pan123.open.OfflineCallback;
import dev.duopan.api.pan123.open.OfflineProgress;
import dev.duopan.api.pan123.open.OfflineStatus;
import dev.duopan.api.pan123.open.OfflineTask;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.IdPage;
import dev.duopan.netdisk.StoredContent;
import dev.duopan.netdisk.fetch.SourceFile;
import dev.duopan.netdisk.fetch.SourceServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfflineHandlersTest {
    private static final byte[] BYTES = TestFiles.noise(20_000_000, 4);
    private static final byte[] FEW = "a few bytes".getBytes(StandardCharsets.UTF_8);
    private static final String DEFAULT_FOLDER = "/来自:离线下载/";

    @TempDir
    private Path directory;

    private final Deque<SourceServer> servers = new ArrayDeque<>();
    private TestNetdisk netdisk;
    private TestFiles files;

    @BeforeEach
    void open() {
        netdisk = TestNetdisk.in(directory);
        files = new TestFiles(netdisk, netdisk.alice());
    }

    @AfterEach
    void close() {
        servers.forEach(SourceServer::close);
        netdisk.close();
    }

    private SourceServer server(SourceServer.Script script) {
        SourceServer server = new SourceServer(script);
        servers.push(server);
        return server;
    }

    private String url(SourceServer.Script script) {
        return server(script).at("/source.bin").toString();
    }

    private long submit(DownloadOffline request) throws IOException {
        return netdisk.ask(request).data(OfflineTask.class).taskId();
    }

    private OfflineProgress progress(long taskId) throws IOException {
        return netdisk.ask(new GetOfflineProgress(taskId)).data(OfflineProgress.class);
    }

    private OfflineProgress end(DownloadOffline request) throws IOException {
        long taskId = submit(request);
        await().until(() -> progress(taskId).isFinal());
        return progress(taskId);
    }

    private byte[] content(String path) throws IOException {
        FileNode file = netdisk.netdisk().files().at(netdisk.alice(), path);
        try (StoredContent content = netdisk.netdisk().contents().open(file);
                InputStream bytes = content.stream()) {
            return bytes.readAllBytes();
        }
    }

    private static final OfflineProgress DONE = new OfflineProgress(100, OfflineStatus.DONE);
    private static final OfflineProgress FAILED = new OfflineProgress(0, OfflineStatus.FAILED);

    @Test
    void download_intoAFolder_bringsTheFileUnderThatName() throws IOException {
        long folder = files.folder("音乐");

        assertThat(end(new DownloadOffline(url(SourceFile.of(BYTES)), "a.bin", folder, null)))
                .isEqualTo(DONE);
        assertThat(content("/音乐/a.bin")).isEqualTo(BYTES);
    }

    @Test
    void download_nothingButAUrl_goesIntoTheDefaultFolderUnderTheServersName() throws IOException {
        assertThat(end(DownloadOffline.of(
                        url(SourceServer.content(FEW, "Content-Disposition: attachment; filename=\"b:c.txt\"")))))
                .isEqualTo(DONE);
        assertThat(content(DEFAULT_FOLDER + "b：c.txt")).isEqualTo(FEW);
    }

    @Test
    void download_takenName_getsANumber() throws IOException {
        end(DownloadOffline.of(url(SourceServer.content(FEW))));
        end(DownloadOffline.of(url(SourceFile.of(BYTES))));

        assertThat(content(DEFAULT_FOLDER + "source.bin")).isEqualTo(FEW);
        assertThat(content(DEFAULT_FOLDER + "source(1).bin")).isEqualTo(BYTES);
    }

    @Test
    void download_connectionsThatBreak_bringsTheWholeFile() throws IOException {
        assertThat(end(DownloadOffline.of(url(SourceFile.of(BYTES).breaking(3_000_000)))))
                .isEqualTo(DONE);
        assertThat(content(DEFAULT_FOLDER + "source.bin")).isEqualTo(BYTES);
    }

    @Test
    void download_noLengthTold_bringsTheWholeFile() throws IOException {
        String url = url((request, out) -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.write(BYTES);
        });

        assertThat(end(DownloadOffline.of(url))).isEqualTo(DONE);
        assertThat(content(DEFAULT_FOLDER + "source.bin")).isEqualTo(BYTES);
    }

    @Test
    void download_emptySource_isAnEmptyFile() throws IOException {
        assertThat(end(DownloadOffline.of(url(SourceServer.content(new byte[0])))))
                .isEqualTo(DONE);
        assertThat(content(DEFAULT_FOLDER + "source.bin")).isEmpty();
    }

    @Test
    void progress_halfOfIt_isTrueAndNothingIsSeen() throws IOException {
        CountDownLatch rest = new CountDownLatch(1);
        long taskId = submit(DownloadOffline.of(url((request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.write(BYTES, 0, 375);
            awaitQuietly(rest);
            out.write(BYTES, 375, 625);
        })));

        await().until(() -> progress(taskId).percent() > 0);
        assertThat(progress(taskId)).isEqualTo(new OfflineProgress(37.5, OfflineStatus.RUNNING));
        assertThat(netdisk.netdisk().files().find(netdisk.alice(), DEFAULT_FOLDER))
                .isEmpty();
        rest.countDown();
        await().until(() -> progress(taskId).equals(DONE));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void download_serverThatFailsAtFirst_isTriedAgain() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        long taskId = submit(DownloadOffline.of(url(
                (request, out) -> (calls.incrementAndGet() == 1 ? SourceServer.status(503) : SourceServer.content(FEW))
                        .answer(request, out))));

        await().until(() -> progress(taskId).status() == OfflineStatus.RETRYING);
        await().until(() -> progress(taskId).equals(DONE));
        assertThat(content(DEFAULT_FOLDER + "source.bin")).isEqualTo(FEW);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 418})
    void download_serverThatRefuses_failsAndFallsBackToZero(int status) throws IOException {
        assertThat(end(DownloadOffline.of(url(SourceServer.status(status))))).isEqualTo(FAILED);
    }

    @Test
    void download_internalAddressAndRedirectToOne_fails() throws IOException {
        SourceServer internal = server(SourceServer.content(FEW));
        String forbidden = "http://127.0.0.2:%d/".formatted(internal.port());

        assertThat(end(DownloadOffline.of(forbidden))).isEqualTo(FAILED);
        assertThat(end(DownloadOffline.of(url(SourceServer.redirect(forbidden)))))
                .isEqualTo(FAILED);
        assertThat(internal.requests()).isEmpty();
    }

    @Test
    void download_noRoomForIt_fails() throws IOException {
        Account poor = netdisk.poor();
        long taskId = netdisk.ask(DownloadOffline.of(url(SourceServer.content(FEW))), poor)
                .data(OfflineTask.class)
                .taskId();

        await().untilAsserted(() -> assertThat(
                        netdisk.ask(new GetOfflineProgress(taskId), poor).data(OfflineProgress.class))
                .isEqualTo(FAILED));
    }

    @Test
    void download_withCallback_tellsWhatBecameOfIt() throws IOException {
        SourceServer caller = server(SourceServer.status(200));
        String source = url(SourceServer.content(FEW));

        end(new DownloadOffline(source, "a.txt", null, caller.at("/done").toString()));

        await().until(() -> !caller.requests().isEmpty());
        long fileId = netdisk.netdisk()
                .files()
                .at(netdisk.alice(), DEFAULT_FOLDER + "a.txt")
                .id();
        assertThat(caller.requests().getFirst().body())
                .isEqualTo("{\"url\":\"%s\",\"status\":0,\"failReason\":\"\",\"fileReason\":\"\",\"fileID\":%d}"
                        .formatted(source, fileId));
    }

    @Test
    void download_thatFails_tellsWhyUnderBothNames() throws IOException {
        SourceServer caller = server(SourceServer.status(200));

        end(new DownloadOffline(
                url(SourceServer.status(404)), null, null, caller.at("/done").toString()));

        await().until(() -> !caller.requests().isEmpty());
        OfflineCallback message = Json.read(caller.requests().getFirst().body(), OfflineCallback.class);
        assertThat(message.status()).isEqualTo(1);
        assertThat(message.failReason()).contains("127.0.0.1", "404").isEqualTo(message.fileReason());
    }

    @Test
    void callback_thatIsRefused_isSentAgain() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        SourceServer caller = server((request, out) ->
                SourceServer.status(calls.incrementAndGet() == 1 ? 500 : 200).answer(request, out));

        end(new DownloadOffline(
                url(SourceServer.content(FEW)), null, null, caller.at("/done").toString()));

        await().until(() -> caller.requests().size() == 2);
    }

    @Test
    void callback_toAnInternalAddress_isNotSent() throws IOException {
        SourceServer internal = server(SourceServer.status(200));
        String forbidden = "http://127.0.0.2:%d/".formatted(internal.port());

        assertThat(end(new DownloadOffline(url(SourceServer.content(FEW)), null, null, forbidden)))
                .isEqualTo(DONE);
        await().until(() -> netdisk.netdisk().tasks().list(netdisk.alice(), Callbacks.KIND, IdPage.first(10)).stream()
                .anyMatch(task -> task.status().isFinal()));
        assertThat(internal.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://a.test/x,,,400",
        "x,,,400",
        "http://user:secret@a.test/,,,400",
        "http://a.test/,a/b,,5064",
        "http://a.test/,,file:///etc/passwd,400"
    })
    void download_withANonsenseParameter_isRefused(String url, String name, String callback, int code)
            throws IOException {
        assertThat(netdisk.ask(new DownloadOffline(url, name, null, callback)).code())
                .isEqualTo(code);
    }

    @Test
    void download_intoTheRootOrAFileOrNothing_isRefused() throws IOException {
        long file = files.file("a.txt");

        assertThat(netdisk.ask(new DownloadOffline("http://a.test/", null, 0L, null))
                        .code())
                .isEqualTo(400);
        assertThat(netdisk.ask(new DownloadOffline("http://a.test/", null, file, null))
                        .code())
                .isEqualTo(400);
        assertThat(netdisk.ask(new DownloadOffline("http://a.test/", null, file + 99, null))
                        .code())
                .isEqualTo(5066);
    }

    @Test
    void progress_ofAForeignOrUnknownTask_isNotFound() throws IOException {
        long taskId = submit(DownloadOffline.of(url(SourceServer.content(FEW))));

        assertThat(netdisk.ask(new GetOfflineProgress(taskId), netdisk.bob()).code())
                .isEqualTo(5066);
        assertThat(netdisk.ask(new GetOfflineProgress(taskId + 99)).code()).isEqualTo(5066);
    }
}
