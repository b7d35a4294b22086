package dev.duopan.netdisk.pan123;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.Secret;
import dev.duopan.api.pan123.DirectLinkSignature;
import dev.duopan.api.pan123.open.DirectLinkPlaylists;
import dev.duopan.api.pan123.open.DirectLinkTranscodes;
import dev.duopan.api.pan123.open.DisableDirectLinks;
import dev.duopan.api.pan123.open.EnableDirectLinks;
import dev.duopan.api.pan123.open.GetDirectLinkPlaylists;
import dev.duopan.api.pan123.open.GetDirectLinkTranscodes;
import dev.duopan.api.pan123.open.TranscodeDirectLinks;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Videos in open folders: converted, played, and out of reach again when the folder is closed. */
class OpenVideoHandlersTest {
    private static final int INVALID = 400;
    private static final int DENIED = 403;
    private static final int NOT_FOUND = 5066;
    private static final long UNKNOWN = 404_404;

    @TempDir
    private static Path directory;

    private static TestNetdisk netdisk;
    private static TestFiles files;
    private static byte[] sample;
    private static long folder;
    private static long video;

    @BeforeAll
    static void open() throws IOException {
        netdisk = TestNetdisk.in(directory);
        files = new TestFiles(netdisk, netdisk.alice());
        sample = TestVideos.sample(directory);
        folder = openFolder("open");
        video = files.file(folder, "video.mp4", sample);
        netdisk.ask(new TranscodeDirectLinks(List.of(video)));
        awaitNothingRunning(video);
    }

    @AfterAll
    static void close() {
        netdisk.close();
    }

    private static long openFolder(String name) throws IOException {
        long id = files.folder(name);
        assertThat(netdisk.ask(new EnableDirectLinks(id)).code()).isZero();
        return id;
    }

    private static DirectLinkTranscodes states(Long... ids) throws IOException {
        return netdisk.ask(new GetDirectLinkTranscodes(List.of(ids))).data(DirectLinkTranscodes.class);
    }

    private static void awaitNothingRunning(long id) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> states(id), found -> found.running().isEmpty());
    }

    private static List<DirectLinkPlaylists.Playlist> playlists(long id) throws IOException {
        return netdisk.ask(new GetDirectLinkPlaylists(id))
                .data(DirectLinkPlaylists.class)
                .list();
    }

    private static TestExchange get(String address) throws IOException {
        return TestExchange.of("GET", URI.create(address)).answeredBy(netdisk.dispatcher());
    }

    private static String onlyPlaylist() throws IOException {
        return playlists(video).getFirst().address();
    }

    @Test
    void transcode_video_isDoneInEverySizeThatFits() throws IOException {
        assertThat(states(video).done()).containsExactly(video);
        assertThat(playlists(video))
                .extracting(DirectLinkPlaylists.Playlist::resolution)
                .containsExactly("360P", "480P");
    }

    @Test
    void transcode_again_changesNothing() throws IOException {
        assertThat(netdisk.ask(new TranscodeDirectLinks(List.of(video))).code()).isZero();

        assertThat(states(video).done()).containsExactly(video);
    }

    @Test
    void transcode_notOpenUnknownOrFolder_isRefused() throws IOException {
        long closed = files.file("closed.mp4");

        assertThat(netdisk.ask(new TranscodeDirectLinks(List.of(closed))).code())
                .isEqualTo(DENIED);
        assertThat(netdisk.ask(new TranscodeDirectLinks(List.of(UNKNOWN))).code())
                .isEqualTo(NOT_FOUND);
        assertThat(netdisk.ask(new TranscodeDirectLinks(List.of(folder))).code())
                .isEqualTo(INVALID);
        assertThat(netdisk.ask(new TranscodeDirectLinks(List.of())).code()).isEqualTo(INVALID);
    }

    @Test
    void states_ofAllKinds_areToldApart() throws IOException {
        long fresh = files.file(folder, "fresh.mp4", sample);
        long text = files.file(folder, "text.mp4", "no video".getBytes(StandardCharsets.UTF_8));
        netdisk.ask(new TranscodeDirectLinks(List.of(text)));
        awaitNothingRunning(text);

        DirectLinkTranscodes states = states(fresh, text, video, UNKNOWN);

        assertThat(states.notStarted()).containsExactly(fresh);
        assertThat(states.failed()).containsExactlyInAnyOrder(text, UNKNOWN);
        assertThat(states.done()).containsExactly(video);
    }

    @Test
    void playlists_notOpenOrUnknown_areRefused() throws IOException {
        assertThat(netdisk.ask(new GetDirectLinkPlaylists(files.file("shut.mp4")))
                        .code())
                .isEqualTo(DENIED);
        assertThat(netdisk.ask(new GetDirectLinkPlaylists(UNKNOWN)).code()).isEqualTo(NOT_FOUND);
        assertThat(playlists(files.file(folder, "unconverted.mp4", sample))).isEmpty();
    }

    @Test
    void playlist_played_leadsToEveryPiece() throws IOException {
        TestExchange playlist = get(onlyPlaylist());

        assertThat(playlist.status()).isEqualTo(200);
        List<String> pieces = playlist.text()
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();
        assertThat(pieces).hasSize(2);
        for (String piece : pieces) {
            TestExchange bytes = get(URI.create(onlyPlaylist()).resolve(piece).toString());
            assertThat(bytes.status()).isEqualTo(200);
            assertThat(bytes.answerHeader("Content-Type")).isEqualTo("video/mp2t");
        }
    }

    @Test
    void playlist_folderClosed_leadsNowhere() throws IOException {
        long other = openFolder("closed later");
        long moved = files.file(other, "v.mp4", sample);
        netdisk.ask(new TranscodeDirectLinks(List.of(moved)));
        awaitNothingRunning(moved);
        String address = playlists(moved).getFirst().address();
        assertThat(get(address).status()).isEqualTo(200);

        netdisk.ask(new DisableDirectLinks(other));

        assertThat(get(address).status()).isEqualTo(404);
    }

    @Test
    void playlist_addressMadeUp_leadsNowhere() throws IOException {
        String address = onlyPlaylist();

        assertThat(get(address.replace("360P", "720P")).status()).isEqualTo(404);
        assertThat(get(address.replace("stream.m3u8", "999.ts")).status()).isEqualTo(404);
        assertThat(get(address.replace("/" + video + "/", "/" + UNKNOWN + "/")).status())
                .isEqualTo(404);
    }

    @Test
    void playlist_signaturesDemanded_isPlayedSignedOnly() throws IOException {
        Secret key = Secret.of("secret-key");
        String address = onlyPlaylist();
        netdisk.netdisk().directLinks().rules().demandSignatures(netdisk.alice(), key.reveal());
        try {
            assertThat(get(address).status()).isEqualTo(403);

            TestExchange playlist = get(signed(address, key));

            assertThat(playlist.status()).isEqualTo(200);
            String piece = playlist.text()
                    .lines()
                    .filter(line -> line.contains(".ts"))
                    .findFirst()
                    .orElseThrow();
            assertThat(get(URI.create(address).resolve(piece).toString()).status())
                    .isEqualTo(200);
            assertThat(get(URI.create(address).resolve("000.ts").toString()).status())
                    .isEqualTo(403);
        } finally {
            netdisk.netdisk().directLinks().rules().demandNoSignatures(netdisk.alice());
        }
    }

    private static String signed(String address, Secret key) {
        long end = netdisk.clock().instant().getEpochSecond() + 60;
        String path = URI.create(address).getPath();
        DirectLinkSignature signature = new DirectLinkSignature.Statement(
                        path, end, "1", netdisk.alice().id())
                .sign(key);
        return "%s?%s=%s".formatted(address, DirectLinkSignature.PARAMETER, signature.write());
    }

    @Test
    void piece_played_usesTraffic() throws IOException {
        long before =
                netdisk.netdisk().directLinks().rules().traffic(netdisk.alice()).used();

        get(URI.create(onlyPlaylist()).resolve("000.ts").toString());

        Awaitility.await()
                .until(() -> netdisk.netdisk()
                                .directLinks()
                                .rules()
                                .traffic(netdisk.alice())
                                .used()
                        > before);
    }
}
