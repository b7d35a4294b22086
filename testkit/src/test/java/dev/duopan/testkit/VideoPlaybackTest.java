package dev.duopan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.pan123.open.AddTranscodeFiles;
import dev.duopan.api.pan123.open.GetTranscodeFolder;
import dev.duopan.api.pan123.open.StartTranscode;
import dev.duopan.api.pan123.open.TranscodeRecords;
import dev.duopan.api.pan123.open.TranscodeResolutions;
import dev.duopan.api.pan123.open.TranscodeStatus;
import dev.duopan.client.HttpOptions;
import dev.duopan.client.HttpTransport;
import dev.duopan.client.Transport;
import dev.duopan.client.pan123.FileUpload;
import dev.duopan.client.pan123.Pan123Open;
import dev.duopan.client.pan123.TranscodeCalls;
import dev.duopan.client.pan123.TranscodePolling;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.IdPage;
import dev.duopan.netdisk.Namespace;
import dev.duopan.netdisk.Space;
import dev.duopan.netdisk.TokenApi;
import dev.duopan.netdisk.media.MediaTools;
import dev.duopan.netdisk.media.PlayedVideo;
import dev.duopan.netdisk.media.SampleVideo;
import dev.duopan.netdisk.media.TestTools;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A real video goes through a real server, and ffprobe reads what comes out over HTTP to its last picture. */
final class VideoPlaybackTest {
    private static final SampleVideo SAMPLE = new SampleVideo(640, 480, 8, true);
    private static final int PICTURES = 8 * 15;
    private static final TranscodePolling.Patience PATIENCE =
            new TranscodePolling.Patience(Duration.ofMillis(50), Duration.ofMinutes(1));

    @RegisterExtension
    final NetdiskExtension netdisk = NetdiskExtension.onSocket();

    @TempDir
    private Path directory;

    @Test
    void play_bothResolutionsOfAVideo_reachesTheEnd() {
        MediaTools tools = TestTools.get();
        Path file = SAMPLE.write(tools, directory, "video.mp4");
        try (Transport transport = new HttpTransport(HttpOptions.DEFAULT)) {
            for (TranscodeRecords.Conversion record : converted(client(transport), file)) {
                assertThat(record.status()).isEqualTo(TranscodeStatus.DONE);
                String address = Objects.requireNonNull(record.link()).reveal();
                PlayedVideo played = PlayedVideo.from(address, tools, directory);

                assertThat(played.complaints()).isEmpty();
                assertThat(played.height() + "P").isEqualTo(record.resolution());
                assertThat(played.pictures()).isEqualTo(PICTURES);
                assertThat(played.sounds()).isBetween(8L * 44_100 / 1024, 8L * 44_100 / 1024 + 5);
            }
        }
    }

    private Pan123Open client(Transport transport) {
        return Pan123Open.builder(transport)
                .base(netdisk.address())
                .token(netdisk.token("alice", TokenApi.PAN123_OPEN))
                .build();
    }

    private List<TranscodeRecords.Conversion> converted(Pan123Open pan, Path file) {
        TranscodeCalls calls = pan.transcoding();
        long original = pan.upload(FileUpload.of(0, file)).fileId();
        calls.upload(AddTranscodeFiles.of(List.of(original))).send();
        long video = onlyFile(calls.folder(new GetTranscodeFolder()).send().folderId());
        TranscodeResolutions found = calls.waiting(PATIENCE).resolutions(video);
        assertThat(found.possible()).containsExactly("360p", "480p");
        calls.start(StartTranscode.of(video, found, found.possible())).send();
        return calls.waiting(PATIENCE).records(video).records();
    }

    private long onlyFile(long folderId) {
        Account alice = netdisk.account("alice");
        Namespace space = netdisk.netdisk().files().seeing(Space.TRANSCODE);
        return space.children(alice, folderId, new IdPage(0, 2, false))
                .getFirst()
                .id();
    }
}
