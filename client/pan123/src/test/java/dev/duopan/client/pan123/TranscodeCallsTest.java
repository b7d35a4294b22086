package dev.duopan.client.pan123;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.duopan.api.ApiException;
import dev.duopan.api.Content;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Secret;
import dev.duopan.api.Verb;
import dev.duopan.api.WireBody;
import dev.duopan.api.WireHeaders;
import dev.duopan.api.WireRequest;
import dev.duopan.api.WireResponse;
import dev.duopan.api.pan123.open.AddTranscodeFiles;
import dev.duopan.api.pan123.open.DeleteTranscode;
import dev.duopan.api.pan123.open.GetTranscodeArchive;
import dev.duopan.api.pan123.open.GetTranscodeFolder;
import dev.duopan.api.pan123.open.GetTranscodePiece;
import dev.duopan.api.pan123.open.GetTranscodeRecords;
import dev.duopan.api.pan123.open.GetTranscodeResults;
import dev.duopan.api.pan123.open.GetTranscodeSource;
import dev.duopan.api.pan123.open.ListTranscodes;
import dev.duopan.api.pan123.open.StartTranscode;
import dev.duopan.api.pan123.open.TranscodeRecords;
import dev.duopan.api.pan123.open.TranscodeResolutions;
import dev.duopan.api.pan123.open.TranscodeStatus;
import dev.duopan.api.pan123.open.UploadFile;
import dev.duopan.client.Call;
import dev.duopan.client.CallTimeouts;
import dev.duopan.netdisk.IdPage;
import dev.duopan.netdisk.Namespace;
import dev.duopan.netdisk.Space;
import dev.duopan.netdisk.media.SampleVideo;
import dev.duopan.netdisk.media.TestTools;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every endpoint about converted videos from the facade to the netdisk and back: success, and each documented error. */
class TranscodeCallsTest {
    private static final long UNKNOWN = 404_404;
    private static final TranscodePolling.Patience PATIENT =
            new TranscodePolling.Patience(Duration.ofMillis(50), Duration.ofMinutes(1));

    @TempDir
    private static Path directory;

    private static ServedDrive drive;
    private static TranscodeCalls calls;
    private static byte[] sample;
    private static long video;
    private static TranscodeResolutions looked;

    @BeforeAll
    static void open() throws IOException {
        drive = ServedDrive.in(directory);
        calls = drive.alice().transcoding();
        sample = Files.readAllBytes(new SampleVideo(320, 240, 2, false).write(TestTools.get(), directory, "a.mp4"));
        video = bring("video.mp4", sample);
        looked = calls.waiting(PATIENT).resolutions(video);
        calls.start(StartTranscode.of(video, looked, List.of("360p"))).send();
        calls.waiting(PATIENT).records(video);
    }

    @AfterAll
    static void close() {
        drive.close();
    }

    private static long bring(String name, byte[] bytes) {
        long original = drive.alice()
                .uploads()
                .single(new UploadFile(0, name, Bytes.md5(bytes), bytes.length, null, null, Content.of(bytes)))
                .send()
                .fileId();
        calls.upload(AddTranscodeFiles.of(List.of(original))).send();
        Namespace space = drive.netdisk().netdisk().files().seeing(Space.TRANSCODE);
        long folder = calls.folder(new GetTranscodeFolder()).send().folderId();
        return space.children(drive.netdisk().alice(), folder, new IdPage(0, 100, false))
                .getLast()
                .id();
    }

    private static void assertRefused(Call<?> call, ErrorKind kind, int code) {
        ApiException failure = catchThrowableOfType(ApiException.class, call::send);
        assertThat(failure).as("refusal with code %d", code).isNotNull();
        assertThat(failure.code()).as(failure.getMessage()).isEqualTo(Integer.toString(code));
        assertThat(failure.kind()).isEqualTo(kind);
    }

    private static byte[] fetch(URI address) throws IOException {
        WireRequest request = new WireRequest(Verb.GET, address, WireHeaders.NONE, WireBody.NONE);
        try (WireResponse response = drive.transport().send(request, CallTimeouts.DEFAULT)) {
            assertThat(response.status()).isEqualTo(200);
            return response.body().readAllBytes();
        }
    }

    @Test
    void upload_filesOfTheDrive_areCopiedOrRefused() {
        assertThat(video).isPositive();
        assertRefused(calls.upload(AddTranscodeFiles.of(List.of(UNKNOWN))), ErrorKind.NOT_FOUND, 5066);
        assertRefused(calls.upload(AddTranscodeFiles.of(List.of())), ErrorKind.INVALID, 400);
    }

    @Test
    void resolutions_ofAVideo_areFoundByAskingAgain() {
        assertThat(looked.probing()).isFalse();
        assertThat(looked.possible()).containsExactly("360p");
        assertThat(looked.codecName()).isEqualTo("H.264");
    }

    @Test
    void resolutions_ofNoVideo_areRefused() {
        long text = bring("text.mp4", Bytes.noise(5_000, 7));

        ApiException failure = catchThrowableOfType(
                ApiException.class, () -> calls.waiting(PATIENT).resolutions(text));

        assertThat(failure.kind()).isEqualTo(ErrorKind.INVALID);
    }

    @Test
    void start_again_isRefused() {
        assertRefused(calls.start(StartTranscode.of(video, looked, List.of("360p"))), ErrorKind.CONFLICT, -1);
        assertRefused(calls.start(new StartTranscode(video, "H.264", 2, "4320P")), ErrorKind.INVALID, 400);
        assertRefused(calls.start(new StartTranscode(UNKNOWN, "H.264", 2, "360P")), ErrorKind.NOT_FOUND, 5066);
    }

    @Test
    void records_ofAVideo_tellThatItIsDone() {
        TranscodeRecords records = calls.records(new GetTranscodeRecords(video)).send();

        assertThat(records.records()).singleElement().satisfies(record -> {
            assertThat(record.status()).isEqualTo(TranscodeStatus.DONE);
            assertThat(record.resolution()).isEqualTo("360P");
            assertThat(record.link()).isNotNull();
        });
        assertRefused(calls.records(new GetTranscodeRecords(UNKNOWN)), ErrorKind.NOT_FOUND, 5066);
    }

    @Test
    void results_ofAVideo_nameItsFiles() {
        assertThat(calls.results(new GetTranscodeResults(video)).send().results())
                .singleElement()
                .satisfies(result -> assertThat(result.files()).hasSize(2));
        assertRefused(calls.results(new GetTranscodeResults(UNKNOWN)), ErrorKind.NOT_FOUND, 5066);
    }

    @Test
    void list_withAGrantedToken_showsWhatCanBePlayed() {
        Secret granted = Secret.of(drive.netdisk().grantedToken(drive.netdisk().alice()));
        Pan123Open application =
                ServedDrive.builder(drive.transport()).token(granted).build();

        assertThat(application
                        .transcoding()
                        .list(new ListTranscodes(video))
                        .send()
                        .list())
                .singleElement()
                .satisfies(item -> assertThat(item.progress()).isEqualTo(100));
        assertRefused(application.transcoding().list(new ListTranscodes(UNKNOWN)), ErrorKind.NOT_FOUND, 5066);
        assertRefused(calls.list(new ListTranscodes(video)), ErrorKind.DENIED, 403);
    }

    @Test
    void source_ofAVideo_isFetched() throws IOException {
        assertThat(fetch(calls.source(new GetTranscodeSource(video)).send().location()))
                .isEqualTo(sample);
        assertRefused(calls.source(new GetTranscodeSource(UNKNOWN)), ErrorKind.NOT_FOUND, 5066);
    }

    @Test
    void piece_ofAVideo_isFetched() throws IOException {
        assertThat(fetch(calls.piece(GetTranscodePiece.piece(video, "360P", "000"))
                        .send()
                        .location()))
                .startsWith(0x47);
        assertRefused(calls.piece(GetTranscodePiece.piece(video, "360P", "777")), ErrorKind.NOT_FOUND, 5066);
        assertRefused(calls.piece(new GetTranscodePiece(video, "360P", 2, null)), ErrorKind.INVALID, 400);
    }

    @Test
    void archive_ofAVideo_isFetchedWhenItIsMade() throws IOException {
        GetTranscodeArchive request = new GetTranscodeArchive(video, "all.zip");

        assertThat(fetch(calls.waiting(PATIENT).archive(request).location())).startsWith('P', 'K');
        assertRefused(calls.archive(new GetTranscodeArchive(UNKNOWN, "all.zip")), ErrorKind.NOT_FOUND, 5066);
    }

    @Test
    void delete_video_isGone() {
        long doomed = bring("doomed.mp4", Bytes.noise(10, 8));

        assertThat(calls.delete(DeleteTranscode.everything(doomed)).send()).isNotEmpty();

        assertRefused(calls.delete(DeleteTranscode.everything(doomed)), ErrorKind.NOT_FOUND, 5066);
        assertRefused(calls.delete(new DeleteTranscode(video, 1, 2)), ErrorKind.INVALID, 400);
    }

    @Test
    void waiting_forTooLong_endsWithUnavailable() {
        long unseen = bring("unseen.mp4", sample);
        TranscodePolling.Patience none = new TranscodePolling.Patience(Duration.ofMillis(1), Duration.ofNanos(1));

        DuopanException failure = catchThrowableOfType(
                DuopanException.class, () -> calls.waiting(none).resolutions(unseen));

        assertThat(failure.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
    }
}
