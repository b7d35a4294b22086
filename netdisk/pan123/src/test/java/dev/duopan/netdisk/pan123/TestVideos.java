package dev.duopan.netdisk.pan123;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.Api;
import dev.duopan.api.pan123.open.AddTranscodeFiles;
import dev.duopan.api.pan123.open.GetTranscodeRecords;
import dev.duopan.api.pan123.open.GetTranscodeResolutions;
import dev.duopan.api.pan123.open.StartTranscode;
import dev.duopan.api.pan123.open.TranscodeRecords;
import dev.duopan.api.pan123.open.TranscodeResolutions;
import dev.duopan.api.pan123.open.TranscodeStatus;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.IdPage;
import dev.duopan.netdisk.Namespace;
import dev.duopan.netdisk.Space;
import dev.duopan.netdisk.media.SampleVideo;
import dev.duopan.netdisk.media.TestTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** Videos of alice, brought and converted by the calls that any client would use. */
final class TestVideos {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestNetdisk netdisk;
    private final TestFiles files;

    TestVideos(TestNetdisk netdisk) {
        this.netdisk = netdisk;
        this.files = new TestFiles(netdisk, netdisk.alice());
    }

    /** A real video of 640 × 480 pixels and seven seconds. */
    static byte[] sample(Path directory) throws IOException {
        return Files.readAllBytes(new SampleVideo(640, 480, 7, true).write(TestTools.get(), directory, "sample.mp4"));
    }

    /** Puts a file into the drive and from there into the transcoding space; returns its id there. */
    long bring(String name, byte[] bytes) throws IOException {
        long original = files.file(0, name, bytes);
        TestExchange answer = netdisk.ask(AddTranscodeFiles.of(List.of(original)));
        assertThat(answer.code()).as(answer.text()).isZero();
        return content().getLast().id();
    }

    /** What lies in the transcoding space. */
    List<FileNode> content() {
        Namespace space = netdisk.netdisk().files().seeing(Space.TRANSCODE);
        long root = space.root(netdisk.alice(), Space.TRANSCODE).id();
        return space.children(netdisk.alice(), root, new IdPage(0, 100, false));
    }

    TestExchange awaitLook(long fileId) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> netdisk.ask(new GetTranscodeResolutions(fileId)), answer -> !isProbing(answer));
    }

    private static boolean isProbing(TestExchange answer) {
        return answer.code() == 0 && answer.data(TranscodeResolutions.class).probing();
    }

    TestExchange start(long fileId, String resolutions) throws IOException {
        Api<String> request = new StartTranscode(fileId, "H.264", 7, resolutions);
        return netdisk.ask(request);
    }

    TranscodeRecords awaitEnd(long fileId) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> netdisk.ask(new GetTranscodeRecords(fileId)).data(TranscodeRecords.class),
                        found -> found.records().stream().allMatch(record -> TranscodeStatus.isFinal(record.status())));
    }

    /** A video of which both resolutions are ready. */
    long converted(String name, byte[] sample) throws IOException {
        long video = bring(name, sample);
        awaitLook(video);
        start(video, "360P,480P");
        awaitEnd(video);
        return video;
    }
}
