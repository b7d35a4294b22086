package dev.duopan.netdisk.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.ConflictPolicy;
import dev.duopan.netdisk.Destination;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.NetdiskSettings;
import dev.duopan.netdisk.NewAccount;
import dev.duopan.netdisk.Space;
import dev.duopan.netdisk.StoredContent;
import dev.duopan.netdisk.TaskStatus;
import dev.duopan.netdisk.UploadRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A real netdisk with a real ffmpeg, and scripts in the place of ffmpeg where it is to behave badly. */
class TranscodingTest {
    private static final long QUOTA = 8_000_000;

    @TempDir
    private static Path samples;

    private static Path sample;

    @TempDir
    private Path directory;

    private Netdisk netdisk;
    private Transcoding transcoding;
    private Account anna;

    @BeforeAll
    static void makeSample() {
        sample = new SampleVideo(640, 480, 3, true).write(TestTools.get(), samples, "sample.mp4");
    }

    @BeforeEach
    void open() {
        open(MediaSettings.in(directory.resolve("work")));
        anna = netdisk.accounts()
                .add(NewAccount.of("anna", "correct horse".toCharArray()).withQuota(QUOTA));
    }

    private void open(MediaSettings settings) {
        netdisk = Netdisk.open(NetdiskSettings.at(directory.resolve("data"))
                .withPasswordIterations(1_000)
                .withCollectionInterval(Duration.ZERO));
        transcoding = Transcoding.of(netdisk, new Toolbox(settings), Clock.systemUTC());
        transcoding.begin();
        netdisk.tasks().start();
    }

    @AfterEach
    void close() {
        netdisk.close();
        assertThat(directory.resolve("work"))
                .satisfiesAnyOf(
                        work -> assertThat(work).doesNotExist(),
                        work -> assertThat(work).isEmptyDirectory());
    }

    private FileNode put(String name, InputStream bytes, long size) {
        UploadRequest request = UploadRequest.of(Destination.in(0, name), size).withPolicy(ConflictPolicy.OVERWRITE);
        return netdisk.uploads().storeWhole(anna, request, bytes);
    }

    private FileNode put(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return put(name, new ByteArrayInputStream(bytes), bytes.length);
    }

    private FileNode video() throws IOException {
        try (InputStream bytes = Files.newInputStream(sample)) {
            return put("video.mp4", bytes, Files.size(sample));
        }
    }

    private VideoState awaitLook(FileNode file) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> transcoding.look(anna, file), state -> !(state instanceof VideoState.Looking));
    }

    private List<Rendition> awaitEnd(FileNode video) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> transcoding.renditions(anna, video.id()),
                        all -> all.stream()
                                .allMatch(rendition -> rendition.status().isFinal()));
    }

    private void assertKind(ErrorKind kind, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DuopanException.class, e -> assertThat(e.kind()).isEqualTo(kind));
    }

    private long used() {
        return netdisk.accounts().usage(anna).used();
    }

    private void leaveRoom(long bytes) {
        int filler = (int) (QUOTA - used() - bytes);
        put("filler", new ByteArrayInputStream(new byte[filler]), filler);
    }

    private String text(FileNode file) throws IOException {
        try (StoredContent content = netdisk.contents().open(file)) {
            return new String(content.stream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void look_video_tellsWhatItIs() throws IOException {
        assertThat(awaitLook(video())).isInstanceOfSatisfying(VideoState.Video.class, video -> {
            assertThat(video.facts().shorterSide()).isEqualTo(480);
            assertThat(Resolution.upTo(video.facts().shorterSide())).containsExactly(Resolution.P360, Resolution.P480);
        });
    }

    @Test
    void look_noVideo_saysSoAndRemembers() {
        FileNode text = put("video.mp4", "no video at all");

        assertThat(awaitLook(text)).isInstanceOf(VideoState.NoVideo.class);
        assertThat(transcoding.look(anna, text)).isInstanceOf(VideoState.NoVideo.class);
    }

    @Test
    void look_fileGotAnotherContent_looksAgain() throws IOException {
        FileNode text = put("video.mp4", "no video at all");
        awaitLook(text);

        FileNode video = video();

        assertThat(video.id()).isEqualTo(text.id());
        assertThat(awaitLook(video)).isInstanceOf(VideoState.Video.class);
    }

    @Test
    void look_folder_isRefused() {
        FileNode folder = netdisk.files().createFolders(anna, "/folder");

        assertKind(ErrorKind.INVALID, () -> transcoding.look(anna, folder));
    }

    @Test
    void start_twoResolutions_makesPlaylistsAndPiecesThatCountForTheQuota() throws IOException {
        FileNode video = video();

        transcoding.start(anna, video, List.of(Resolution.P360, Resolution.P480));
        List<Rendition> renditions = awaitEnd(video);

        assertThat(renditions).hasSize(2).allMatch(Rendition::isDone).allMatch(rendition -> rendition.percent() == 100);
        Rendition.Facts facts = renditions.getFirst().facts();
        assertThat(facts).isNotNull();
        assertThat(facts.height()).isEqualTo(360);
        List<FileNode> pieces = transcoding.pieces(anna, renditions.getFirst());
        assertThat(pieces).extracting(FileNode::name).contains("stream.m3u8", "000.ts");
        assertThat(text(pieces.getLast())).startsWith("#EXTM3U");
        long made = renditions.stream()
                .flatMap(rendition -> transcoding.pieces(anna, rendition).stream())
                .mapToLong(FileNode::size)
                .sum();
        assertThat(used()).isEqualTo(video.size() + made);
        assertThat(netdisk.verify()).isEmpty();
    }

    @Test
    void start_again_isRefusedAsAWhole() throws IOException {
        FileNode video = video();
        transcoding.start(anna, video, List.of(Resolution.P360));

        assertKind(ErrorKind.CONFLICT, () -> transcoding.start(anna, video, List.of(Resolution.P480, Resolution.P360)));

        assertThat(awaitEnd(video)).singleElement().matches(Rendition::isDone);
    }

    @Test
    void start_noVideo_fails() {
        FileNode text = put("video.mp4", "no video at all");

        transcoding.start(anna, text, List.of(Resolution.P360));

        assertThat(awaitEnd(text)).singleElement().matches(Rendition::hasFailed);
        assertThat(used()).isEqualTo(text.size());
    }

    @Test
    void start_noRoom_failsAndLeavesNothing() throws IOException {
        FileNode video = video();
        leaveRoom(1_000);

        transcoding.start(anna, video, List.of(Resolution.P360));

        assertThat(awaitEnd(video)).singleElement().matches(Rendition::hasFailed);
        transcoding.forget(anna, video.id());
        assertThat(used()).isEqualTo(QUOTA - 1_000);
    }

    @Test
    void renditions_fileGotAnotherContent_areThoseOfTheNewOne() throws IOException {
        FileNode video = video();
        transcoding.start(anna, video, List.of(Resolution.P360));
        awaitEnd(video);

        put("video.mp4", "no video at all");

        assertThat(transcoding.renditions(anna, video.id())).isEmpty();
    }

    @Test
    void renditions_originalIsGone_stay() throws IOException {
        FileNode video = video();
        transcoding.start(anna, video, List.of(Resolution.P360));
        awaitEnd(video);

        netdisk.files().delete(anna, List.of(video.id()));

        assertThat(transcoding.renditions(anna, video.id())).singleElement().matches(Rendition::isDone);
        assertThat(transcoding.forget(anna, video.id())).isTrue();
        assertThat(transcoding.renditions(anna, video.id())).isEmpty();
        assertThat(used()).isZero();
        assertThat(transcoding.forget(anna, video.id())).isFalse();
    }

    @Test
    void archive_ofAllRenditions_holdsThemInFolders() throws IOException {
        FileNode video = video();
        assertKind(ErrorKind.NOT_FOUND, () -> transcoding.archive(anna, video.id(), "all.zip"));
        transcoding.start(anna, video, List.of(Resolution.P360, Resolution.P480));
        awaitEnd(video);

        assertThat(names(awaitArchive(video)))
                .containsExactly("360P/000.ts", "360P/stream.m3u8", "480P/000.ts", "480P/stream.m3u8");
    }

    private FileNode awaitArchive(FileNode video) {
        ArchiveState state = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> transcoding.archive(anna, video.id(), "转码.zip"),
                        found -> !(found instanceof ArchiveState.Preparing));
        assertThat(state).isInstanceOf(ArchiveState.Ready.class);
        return ((ArchiveState.Ready) state).file();
    }

    private List<String> names(FileNode zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (StoredContent content = netdisk.contents().open(zip);
                ZipInputStream entries = new ZipInputStream(content.stream())) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        names.sort(null);
        return names;
    }

    @Test
    void archive_underAnotherName_takesThePlaceOfTheFirst() throws IOException {
        FileNode video = video();
        transcoding.start(anna, video, List.of(Resolution.P360));
        awaitEnd(video);
        long before = used();
        FileNode first = awaitArchive(video);

        await().atMost(Duration.ofSeconds(60))
                .until(() -> transcoding.archive(anna, video.id(), "b.zip") instanceof ArchiveState.Ready);

        assertThat(used()).isEqualTo(before + first.size());
    }

    @Test
    void archive_noRoom_isFull() throws IOException {
        FileNode video = video();
        transcoding.start(anna, video, List.of(Resolution.P360));
        awaitEnd(video);
        leaveRoom(0);

        await().atMost(Duration.ofSeconds(60))
                .until(() -> transcoding.archive(anna, video.id(), "a.zip") instanceof ArchiveState.Full);

        assertThat(netdisk.verify()).isEmpty();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs that behave badly are scripts for sh")
    void start_programHangs_isStoppedByTheLimits() throws IOException {
        reopen(FakeTools.in(directory, "sleep 1000").settings());
        FileNode video = video();

        transcoding.start(anna, video, List.of(Resolution.P360));

        assertThat(awaitEnd(video)).singleElement().matches(Rendition::hasFailed);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs that behave badly are scripts for sh")
    void start_programFillsTheDisk_isStoppedByTheLimits() throws IOException {
        reopen(FakeTools.in(
                        directory,
                        "while true; do head -c 1000000 /dev/zero >> 000.ts; echo out_time_us=$((i+=1)); done")
                .settings());
        FileNode video = video();

        transcoding.start(anna, video, List.of(Resolution.P360));

        assertThat(awaitEnd(video)).singleElement().matches(Rendition::hasFailed);
        assertThat(used()).isEqualTo(video.size());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs that behave badly are scripts for sh")
    void start_serverClosesInTheMiddle_goesOnAtTheNextStart() throws IOException {
        reopen(FakeTools.in(directory, "echo begun > " + directory.resolve("begun") + "; sleep 1000")
                .settings()
                .withLimits(ToolLimits.USUAL));
        FileNode video = video();
        transcoding.start(anna, video, List.of(Resolution.P360));
        await().until(() -> Files.exists(directory.resolve("begun")));

        reopen(MediaSettings.in(directory.resolve("work")));

        assertThat(awaitEnd(video)).singleElement().satisfies(rendition -> {
            assertThat(rendition.status()).isEqualTo(TaskStatus.DONE);
            assertThat(transcoding.pieces(anna, rendition)).isNotEmpty();
        });
    }

    private void reopen(MediaSettings settings) {
        netdisk.close();
        open(settings);
    }

    @Test
    void start_withoutFfmpeg_isUnsupported() throws IOException {
        Path nothing = Files.createDirectory(directory.resolve("nothing"));
        reopen(MediaSettings.in(directory.resolve("work")).withTools(nothing));
        FileNode video = video();

        assertKind(ErrorKind.UNSUPPORTED, () -> transcoding.look(anna, video));
        assertKind(ErrorKind.UNSUPPORTED, () -> transcoding.start(anna, video, List.of(Resolution.P360)));
        assertThat(transcoding.renditions(anna, video.id())).isEmpty();
    }

    @Test
    void start_videoInTheTranscodingSpace_isConvertedToo() throws IOException {
        long folder = netdisk.files()
                .seeing(Space.TRANSCODE)
                .root(anna, Space.TRANSCODE)
                .id();
        FileNode video;
        try (InputStream bytes = Files.newInputStream(sample)) {
            video = netdisk.uploads()
                    .seeing(Space.TRANSCODE)
                    .storeWhole(anna, UploadRequest.of(Destination.in(folder, "v.mp4"), Files.size(sample)), bytes);
        }

        transcoding.start(anna, video, List.of(Resolution.P360));

        assertThat(awaitEnd(video)).singleElement().matches(Rendition::isDone);
    }

    @Test
    void prepare_video_isConvertedToWhateverFits() throws IOException {
        FileNode video = video();
        assertThat(transcoding.readiness(anna, video)).isEqualTo(Readiness.NOT_WANTED);

        transcoding.prepare(anna, video);
        transcoding.prepare(anna, video);

        awaitReadiness(video, Readiness.READY);
        assertThat(transcoding.renditions(anna, video.id()))
                .extracting(Rendition::resolution)
                .containsExactly(Resolution.P360, Resolution.P480);
    }

    @Test
    void prepare_noVideo_fails() {
        FileNode text = put("video.mp4", "no video at all");

        transcoding.prepare(anna, text);

        awaitReadiness(text, Readiness.FAILED);
        assertThat(transcoding.renditions(anna, text.id())).isEmpty();
    }

    private void awaitReadiness(FileNode file, Readiness readiness) {
        await().atMost(Duration.ofSeconds(60)).until(() -> transcoding.readiness(anna, file) == readiness);
    }
}
