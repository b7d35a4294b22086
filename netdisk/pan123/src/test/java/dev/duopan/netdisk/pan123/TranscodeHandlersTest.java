package dev.duopan.netdisk.pan123;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.Json;
import dev.duopan.api.RequestWriter;
import dev.duopan.api.Secret;
import dev.duopan.api.pan123.open.AddTranscodeFiles;
import dev.duopan.api.pan123.open.CreateUpload;
import dev.duopan.api.pan123.open.CreatedUpload;
import dev.duopan.api.pan123.open.DeleteTranscode;
import dev.duopan.api.pan123.open.FileItem;
import dev.duopan.api.pan123.open.FilePage;
import dev.duopan.api.pan123.open.GetTranscodeArchive;
import dev.duopan.api.pan123.open.GetTranscodeFolder;
import dev.duopan.api.pan123.open.GetTranscodePiece;
import dev.duopan.api.pan123.open.GetTranscodeRecords;
import dev.duopan.api.pan123.open.GetTranscodeResolutions;
import dev.duopan.api.pan123.open.GetTranscodeResults;
import dev.duopan.api.pan123.open.GetTranscodeSource;
import dev.duopan.api.pan123.open.ListFiles;
import dev.duopan.api.pan123.open.ListTranscodes;
import dev.duopan.api.pan123.open.StartTranscode;
import dev.duopan.api.pan123.open.TranscodeArchive;
import dev.duopan.api.pan123.open.TranscodeDownload;
import dev.duopan.api.pan123.open.TranscodeFolder;
import dev.duopan.api.pan123.open.TranscodeList;
import dev.duopan.api.pan123.open.TranscodeRecords;
import dev.duopan.api.pan123.open.TranscodeResolutions;
import dev.duopan.api.pan123.open.TranscodeResults;
import dev.duopan.netdisk.FileNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The life of a video: brought, looked at, converted, played, fetched and deleted. */
class TranscodeHandlersTest {
    private static final int INVALID = 400;
    private static final int DENIED = 403;
    private static final int NOT_FOUND = 5066;
    private static final int CONFLICT = -1;
    private static final long UNKNOWN = 404_404;
    private static final String UPLOAD = "/api/v1/transcode/upload/from_cloud_disk";

    @TempDir
    private static Path directory;

    private static TestNetdisk netdisk;
    private static TestVideos videos;
    private static TestFiles files;
    private static byte[] sample;
    private static long converted;

    @BeforeAll
    static void open() throws IOException {
        netdisk = TestNetdisk.in(directory);
        videos = new TestVideos(netdisk);
        files = new TestFiles(netdisk, netdisk.alice());
        sample = TestVideos.sample(directory);
        converted = videos.converted("video.mp4", sample);
    }

    @AfterAll
    static void close() {
        netdisk.close();
    }

    private static TestExchange get(Secret address) throws IOException {
        return request(address).answeredBy(netdisk.dispatcher());
    }

    private static TestExchange request(Secret address) {
        return TestExchange.of("GET", URI.create(address.reveal()));
    }

    private static TranscodeRecords.Conversion done(String resolution) throws IOException {
        return netdisk.ask(new GetTranscodeRecords(converted)).data(TranscodeRecords.class).records().stream()
                .filter(record -> record.resolution().equals(resolution))
                .findFirst()
                .orElseThrow();
    }

    private static Secret playlist() throws IOException {
        return Objects.requireNonNull(done("360P").link());
    }

    private static List<String> pieces(TestExchange playlist) {
        return playlist.text()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static Secret next(Secret playlist, String piece) {
        return Secret.of(URI.create(playlist.reveal()).resolve(piece).toString());
    }

    @Test
    void folder_askedTwice_isTheSameAndNotInTheDrive() throws IOException {
        long folder = netdisk.ask(new GetTranscodeFolder())
                .data(TranscodeFolder.class)
                .folderId();

        assertThat(folder).isPositive();
        assertThat(netdisk.ask(new GetTranscodeFolder())
                        .data(TranscodeFolder.class)
                        .folderId())
                .isEqualTo(folder);
        assertThat(netdisk.ask(new GetTranscodeFolder(), netdisk.bob())
                        .data(TranscodeFolder.class)
                        .folderId())
                .isNotEqualTo(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[{\"fileId\":%d}]", "{\"fileId\":[{\"fileId\":%d}]}", "{\"fileid\":[{\"FILEID\":\"%d\"}]}"})
    void upload_anyBody_copiesIntoTheSpace(String body) throws IOException {
        long file = files.file(0, "copied.mp4", new byte[] {1, 2, 3});
        int before = videos.content().size();

        TestExchange answer = TestExchange.of("POST", UPLOAD)
                .as(netdisk, netdisk.alice())
                .json(body.formatted(file))
                .answeredBy(netdisk.dispatcher());

        assertThat(answer.code()).isZero();
        assertThat(videos.content()).hasSize(before + 1);
        assertThat(videos.content().getLast().name()).startsWith("copied");
        netdisk.netdisk().files().delete(netdisk.alice(), List.of(file));
    }

    @Test
    void upload_directlyIntoTheSpace_isAVideoThere() throws IOException {
        long folder = netdisk.ask(new GetTranscodeFolder())
                .data(TranscodeFolder.class)
                .folderId();

        long sent = files.file(folder, "sent.mp4", new byte[] {4, 5, 6});
        long known = netdisk.ask(
                        new CreateUpload(folder, "known.mp4", TestFiles.md5(new byte[] {4, 5, 6}), 3, null, null))
                .data(CreatedUpload.class)
                .fileId();

        assertThat(videos.content()).extracting(FileNode::id).contains(sent, known);
        assertThat(netdisk.ask(new GetTranscodeSource(sent)).code()).isZero();
    }

    @Test
    void listing_ofTheSpace_showsItsVideosAndNoneOfTheDrive() throws IOException {
        long folder = netdisk.ask(new GetTranscodeFolder())
                .data(TranscodeFolder.class)
                .folderId();
        long inTheDrive = files.file("stays in the drive.mp4");

        List<FileItem> listed = netdisk.ask(new ListFiles(folder, 100, null, null, null, null, 2))
                .data(FilePage.class)
                .fileList();

        assertThat(listed).extracting(FileItem::fileId).contains(converted).doesNotContain(inTheDrive);
        assertThat(netdisk.ask(ListFiles.of(0)).data(FilePage.class).fileList())
                .extracting(FileItem::fileId)
                .contains(inTheDrive)
                .doesNotContain(converted);
    }

    @Test
    void upload_oneIsUnknownOrAFolder_copiesNone() throws IOException {
        long file = files.file("good.mp4");
        long folder = files.folder("a folder");
        List<FileNode> before = videos.content();

        assertThat(netdisk.ask(AddTranscodeFiles.of(List.of(file, UNKNOWN))).code())
                .isEqualTo(NOT_FOUND);
        assertThat(netdisk.ask(AddTranscodeFiles.of(List.of(file, folder))).code())
                .isEqualTo(INVALID);
        assertThat(netdisk.ask(AddTranscodeFiles.of(List.of())).code()).isEqualTo(INVALID);

        assertThat(videos.content()).isEqualTo(before);
    }

    @Test
    void resolutions_video_areThoseThatFit() throws IOException {
        TranscodeResolutions found =
                netdisk.ask(new GetTranscodeResolutions(converted)).data(TranscodeResolutions.class);

        assertThat(found.possible()).containsExactly("360p", "480p");
        assertThat(found.begun()).containsExactlyInAnyOrder("360p", "480p");
        assertThat(found.codecName()).isEqualTo("H.264");
        assertThat(found.videoTime()).isBetween(7L, 8L);
    }

    @Test
    void resolutions_noVideo_isRefused() throws IOException {
        long text = videos.bring("text.mp4", "not a video".getBytes(StandardCharsets.UTF_8));

        assertThat(videos.awaitLook(text).code()).isEqualTo(INVALID);
        assertThat(videos.start(text, "360P").code()).isEqualTo(INVALID);
    }

    @Test
    void resolutions_fileOfTheDriveOrUnknown_isNotFound() throws IOException {
        assertThat(netdisk.ask(new GetTranscodeResolutions(files.file("in the drive.mp4")))
                        .code())
                .isEqualTo(NOT_FOUND);
        assertThat(netdisk.ask(new GetTranscodeResolutions(UNKNOWN)).code()).isEqualTo(NOT_FOUND);
        assertThat(netdisk.ask(new GetTranscodeResolutions(converted), netdisk.bob())
                        .code())
                .isEqualTo(NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource({"'360P,480P', -1", "480P, -1", "720P, 400", "0P, 400", "'', 400", "'360P,', 400", "many, 400"})
    void start_whatIsDoneOrImpossible_isRefused(String resolutions, int code) throws IOException {
        assertThat(videos.start(converted, resolutions).code()).isEqualTo(code);
    }

    @Test
    void start_newVideo_saysWhatWasBegun() throws IOException {
        long video = videos.bring("begun.mp4", sample);
        videos.awaitLook(video);

        TestExchange answer = videos.start(video, "480P,360P");

        assertThat(Json.write(Objects.requireNonNull(answer.answer().data()))).contains("480P&360P");
        assertThat(videos.start(video, "360P").code()).isEqualTo(CONFLICT);
        assertThat(netdisk.ask(DeleteTranscode.everything(video)).code()).isZero();
        assertThat(netdisk.ask(new StartTranscode(UNKNOWN, "H.264", 1, "360P")).code())
                .isEqualTo(NOT_FOUND);
    }

    @Test
    void results_converted_nameEveryFileAndLinkThePlaylist() throws IOException {
        TranscodeResults.Result result = netdisk.ask(new GetTranscodeResults(converted))
                .data(TranscodeResults.class)
                .results()
                .getFirst();

        assertThat(result.status()).isEqualTo(255);
        assertThat(result.uid()).isEqualTo(netdisk.alice().id());
        assertThat(result.files())
                .extracting(TranscodeResults.Piece::fileName)
                .containsExactly("stream.m3u8", "000.ts", "001.ts");
        assertThat(result.files())
                .allSatisfy(piece -> assertThat(piece.fileSize()).matches("[0-9]+\\.[0-9]{2}KB"));
        assertThat(result.files().get(1).url()).isEqualTo(Secret.of(""));
        assertThat(get(Objects.requireNonNull(result.files().getFirst().url())).text())
                .startsWith("#EXTM3U");
    }

    @Test
    void playlist_played_leadsToEveryPiece() throws IOException {
        TestExchange playlist = get(playlist());

        assertThat(playlist.status()).isEqualTo(200);
        assertThat(playlist.answerHeader("Content-Type")).isEqualTo("application/vnd.apple.mpegurl");
        assertThat(playlist.answerHeader("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(pieces(playlist)).hasSize(2);
        for (String piece : pieces(playlist)) {
            TestExchange bytes = get(next(playlist(), piece));
            assertThat(bytes.status()).isEqualTo(200);
            assertThat(bytes.answerHeader("Content-Type")).isEqualTo("video/mp2t");
            assertThat(bytes.answerHeader("Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(bytes.bytes()).hasSizeGreaterThan(1_000);
        }
    }

    @Test
    void piece_inParts_isServedByRange() throws IOException {
        String piece = pieces(get(playlist())).getFirst();

        TestExchange part = request(next(playlist(), piece))
                .header("Range", "bytes=188-375")
                .answeredBy(netdisk.dispatcher());

        assertThat(part.status()).isEqualTo(206);
        assertThat(part.bytes()).hasSize(188).startsWith(0x47);
    }

    @Test
    void playlist_askedByABrowserFirst_isPermitted() throws IOException {
        TestExchange answer = TestExchange.of("OPTIONS", URI.create(playlist().reveal()))
                .header("Origin", "https://player.example")
                .answeredBy(netdisk.dispatcher());

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.answerHeader("Access-Control-Allow-Headers")).contains("Range");
    }

    @Test
    void playlist_addressChanged_isRefused() throws IOException {
        String address = playlist().reveal();

        assertThat(get(Secret.of(address.replace("stream.m3u8", "000.ts"))).status())
                .isEqualTo(DENIED);
        assertThat(get(Secret.of(address + "&fetch=1")).status()).isEqualTo(DENIED);
        assertThat(get(Secret.of(address.replaceFirst("t=\\d+", "t=9999999999")))
                        .status())
                .isEqualTo(DENIED);
        assertThat(get(Secret.of(address.replaceFirst("\\?.*", ""))).status()).isEqualTo(DENIED);
    }

    @Test
    void playlist_afterADay_hasExpiredAndItsPiecesLater() throws IOException {
        Secret early = playlist();
        netdisk.clock().pass(Duration.ofHours(23));
        String piece = pieces(get(early)).getFirst();
        netdisk.clock().pass(Duration.ofHours(2));

        assertThat(get(early).status()).isEqualTo(DENIED);
        assertThat(get(next(early, piece)).status()).isEqualTo(200);
    }

    @Test
    void list_grantedToken_showsWhatCanBePlayed() throws IOException {
        TestExchange answer = TestExchange.of(RequestWriter.write(new ListTranscodes(converted), TestNetdisk.BASE))
                .header("Authorization", "Bearer " + netdisk.grantedToken(netdisk.alice()))
                .answeredBy(netdisk.dispatcher());

        TranscodeList list = answer.data(TranscodeList.class);
        assertThat(list.status()).isEqualTo(255);
        assertThat(list.list()).hasSize(2).allSatisfy(item -> {
            assertThat(item.progress()).isEqualTo(100);
            assertThat(item.duration()).isBetween(6.9, 7.5);
            assertThat(item.bitRate()).isPositive();
            assertThat(item.height()).isIn(360, 480);
            assertThat(get(Objects.requireNonNull(item.url())).status()).isEqualTo(200);
        });
    }

    @Test
    void list_otherToken_isRefused() throws IOException {
        assertThat(netdisk.ask(new ListTranscodes(converted)).code()).isEqualTo(DENIED);
    }

    @Test
    void source_video_isTheOriginal() throws IOException {
        TranscodeDownload download =
                netdisk.ask(new GetTranscodeSource(converted)).data(TranscodeDownload.class);

        assertThat(download.full()).isFalse();
        assertThat(get(download.downloadUrl()).bytes()).isEqualTo(sample);
        assertThat(netdisk.ask(new GetTranscodeSource(UNKNOWN)).code()).isEqualTo(NOT_FOUND);
    }

    @Test
    void piece_playlistAndPiece_areFetchedAsTheyAreStored() throws IOException {
        TranscodeDownload playlist =
                netdisk.ask(GetTranscodePiece.playlist(converted, "480P")).data(TranscodeDownload.class);
        TranscodeDownload piece =
                netdisk.ask(GetTranscodePiece.piece(converted, "480P", "001")).data(TranscodeDownload.class);

        assertThat(pieces(get(playlist.downloadUrl()))).containsExactly("000.ts", "001.ts");
        assertThat(get(piece.downloadUrl()).bytes()).startsWith(0x47);
    }

    @ParameterizedTest
    @CsvSource({
        "480P, 3, 000, 400",
        "480P, 2, , 400",
        "480P, 2, 999, 5066",
        "720P, 1, , 5066",
        "all, 1, , 5066",
        "480P, 2, ../000, 5066"
    })
    void piece_thatIsNotThere_isRefused(String resolution, int type, String name, int code) throws IOException {
        assertThat(netdisk.ask(new GetTranscodePiece(converted, resolution, type, name))
                        .code())
                .isEqualTo(code);
    }

    @Test
    void archive_polled_isAZipThatCanBeFetchedForFiveMinutes() throws IOException {
        GetTranscodeArchive request = new GetTranscodeArchive(converted, "转码.zip");
        TranscodeArchive ready = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> netdisk.ask(request).data(TranscodeArchive.class), found -> !found.preparing());

        assertThat(ready.full()).isFalse();
        TestExchange zip = get(ready.downloadUrl());
        assertThat(names(zip.bytes()))
                .contains("360P/stream.m3u8", "480P/001.ts")
                .hasSize(6);
        assertThat(zip.answerHeader("Content-Disposition"))
                .contains("attachment")
                .contains("%E8%BD%AC%E7%A0%81.zip");
        netdisk.clock().pass(Duration.ofMinutes(6));
        assertThat(get(ready.downloadUrl()).status()).isEqualTo(DENIED);
    }

    private static List<String> names(byte[] zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    @Test
    void archive_nothingMadeOrBadName_isRefused() throws IOException {
        assertThat(netdisk.ask(new GetTranscodeArchive(UNKNOWN, "a.zip")).code())
                .isEqualTo(NOT_FOUND);
        assertThat(netdisk.ask(new GetTranscodeArchive(converted, "a/b.zip")).code())
                .isEqualTo(5064);
    }

    @Test
    void delete_originalAlone_leavesWhatWasMade() throws IOException {
        long video = videos.converted("deleted.mp4", sample);

        assertThat(netdisk.ask(DeleteTranscode.original(video)).code()).isZero();

        assertThat(netdisk.ask(new GetTranscodeSource(video)).code()).isEqualTo(NOT_FOUND);
        assertThat(netdisk.ask(new GetTranscodeRecords(video))
                        .data(TranscodeRecords.class)
                        .records())
                .hasSize(2);
        assertThat(netdisk.ask(DeleteTranscode.original(video)).code()).isEqualTo(NOT_FOUND);
        assertThat(netdisk.ask(DeleteTranscode.everything(video)).code()).isZero();
        assertThat(netdisk.ask(new GetTranscodeRecords(video)).code()).isEqualTo(NOT_FOUND);
        assertThat(netdisk.ask(DeleteTranscode.everything(video)).code()).isEqualTo(NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 0", "2, 3"})
    void delete_otherNumbers_isRefused(int businessType, int scope) throws IOException {
        assertThat(netdisk.ask(new DeleteTranscode(converted, businessType, scope))
                        .code())
                .isEqualTo(INVALID);
        assertThat(done("360P").status()).isEqualTo(255);
    }
}
