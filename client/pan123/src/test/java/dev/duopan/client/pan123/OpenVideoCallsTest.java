package dev.duopan.client.pan123;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.duopan.api.ApiException;
import dev.duopan.api.Content;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.pan123.open.DirectLinkTranscodes;
import dev.duopan.api.pan123.open.EnableDirectLinks;
import dev.duopan.api.pan123.open.GetDirectLinkPlaylists;
import dev.duopan.api.pan123.open.GetDirectLinkTranscodes;
import dev.duopan.api.pan123.open.MakeFolder;
import dev.duopan.api.pan123.open.TranscodeDirectLinks;
import dev.duopan.api.pan123.open.UploadFile;
import dev.duopan.client.Call;
import dev.duopan.netdisk.media.SampleVideo;
import dev.duopan.netdisk.media.TestTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every endpoint about videos in open folders from the facade to the netdisk and back: success, and each documented error. */
class OpenVideoCallsTest {
    private static final long UNKNOWN = 404_404;

    @TempDir
    private static Path directory;

    private static ServedDrive drive;
    private static DirectLinkCalls links;
    private static long folder;
    private static long video;

    @BeforeAll
    static void open() throws IOException {
        drive = ServedDrive.in(directory);
        links = drive.alice().directLinks();
        folder = drive.alice()
                .files()
                .makeFolder(new MakeFolder("open", 0))
                .send()
                .folderId();
        links.enable(new EnableDirectLinks(folder)).send();
        Path sample = new SampleVideo(320, 240, 1, false).write(TestTools.get(), directory, "a.mp4");
        video = put(folder, "video.mp4", Files.readAllBytes(sample));
    }

    @AfterAll
    static void close() {
        drive.close();
    }

    private static long put(long folderId, String name, byte[] bytes) {
        UploadFile request =
                new UploadFile(folderId, name, Bytes.md5(bytes), bytes.length, null, null, Content.of(bytes));
        return drive.alice().uploads().single(request).send().fileId();
    }

    private static void assertRefused(Call<?> call, ErrorKind kind, int code) {
        ApiException failure = catchThrowableOfType(ApiException.class, call::send);
        assertThat(failure).as("refusal with code %d", code).isNotNull();
        assertThat(failure.code()).as(failure.getMessage()).isEqualTo(Integer.toString(code));
        assertThat(failure.kind()).isEqualTo(kind);
    }

    private static DirectLinkTranscodes states(Long... ids) {
        return links.transcodes(new GetDirectLinkTranscodes(List.of(ids))).send();
    }

    @Test
    void transcode_video_canBePlayedThen() {
        assertThat(states(video).notStarted()).containsExactly(video);

        links.transcode(new TranscodeDirectLinks(List.of(video))).send();

        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> states(video).done().equals(List.of(video)));
        assertThat(links.playlists(new GetDirectLinkPlaylists(video)).send().list())
                .singleElement()
                .satisfies(playlist -> {
                    assertThat(playlist.resolution()).isEqualTo("360P");
                    assertThat(playlist.address()).endsWith(".m3u8");
                });
    }

    @Test
    void transcode_wrongFiles_isRefused() {
        long closed = put(0, "closed.mp4", new byte[] {1});

        assertRefused(links.transcode(new TranscodeDirectLinks(List.of(closed))), ErrorKind.DENIED, 403);
        assertRefused(links.transcode(new TranscodeDirectLinks(List.of(UNKNOWN))), ErrorKind.NOT_FOUND, 5066);
        assertRefused(links.transcode(new TranscodeDirectLinks(List.of(folder))), ErrorKind.INVALID, 400);
        assertRefused(links.transcode(new TranscodeDirectLinks(List.of())), ErrorKind.INVALID, 400);
        assertRefused(links.transcode(new TranscodeDirectLinks(tooMany())), ErrorKind.TOO_LARGE, 5054);
    }

    private static List<Long> tooMany() {
        return LongStream.rangeClosed(1, 101).boxed().toList();
    }

    @Test
    void playlists_wrongFiles_areRefused() {
        long closed = put(0, "shut.mp4", new byte[] {1});

        assertRefused(links.playlists(new GetDirectLinkPlaylists(closed)), ErrorKind.DENIED, 403);
        assertRefused(links.playlists(new GetDirectLinkPlaylists(UNKNOWN)), ErrorKind.NOT_FOUND, 5066);
    }

    @Test
    void states_unknownOrTooMany_areToldOrRefused() {
        assertThat(states(UNKNOWN).failed()).containsExactly(UNKNOWN);
        assertRefused(links.transcodes(new GetDirectLinkTranscodes(List.of())), ErrorKind.INVALID, 400);
        assertRefused(links.transcodes(new GetDirectLinkTranscodes(tooMany())), ErrorKind.TOO_LARGE, 5054);
    }
}
