package dev.duopan.drive;

import static dev.duopan.api.ErrorKind.DENIED;
import static dev.duopan.api.ErrorKind.INVALID;
import static dev.duopan.api.ErrorKind.NOT_FOUND;
import static dev.duopan.drive.VideoStreams.State.IMPOSSIBLE;
import static dev.duopan.drive.VideoStreams.State.IN_THE_MAKING;
import static dev.duopan.drive.VideoStreams.State.NOT_ORDERED;
import static dev.duopan.drive.VideoStreams.State.READY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.drive.VideoStreams.VideoStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What {@link VideoStreams} promises; every drive that offers it runs this. */
public abstract class VideoStreamsContract extends DriveFixture {
    /** Returns a short video on this computer. */
    protected abstract Path video();

    private VideoStreams videos() {
        return drive().require(VideoStreams.class);
    }

    /** Uploads the video into a folder from which the service makes streams. */
    private DrivePath uploaded() {
        drive().mkdir(at("videos"));
        drive().capability(LastingLinks.class).ifPresent(links -> links.open(at("videos")));
        return drive().upload(at("videos/影片.mp4"), UploadSource.of(video()), UploadOptions.FAIL_IF_EXISTS)
                .path();
    }

    @Test
    void streams_orderedVideo_canBePlayedInTheEnd() {
        DrivePath video = uploaded();
        assertThat(videos().state(video)).isEqualTo(NOT_ORDERED);
        assertThat(videos().streams(video)).isEmpty();

        videos().order(video);
        videos().order(video);
        assertThat(videos().state(video)).isIn(IN_THE_MAKING, READY);

        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> videos().state(video) == READY);
        assertThat(videos().streams(video)).isNotEmpty().allSatisfy(VideoStreamsContract::assertPlayable);
    }

    private static void assertPlayable(VideoStream stream) {
        assertThat(stream.resolution()).isNotBlank();
        assertThat(new String(LinkedBytes.of(stream.playlist()).fetched(), StandardCharsets.UTF_8))
                .startsWith("#EXTM3U");
    }

    @Test
    void order_noVideo_isImpossible() {
        drive().mkdir(at("videos"));
        drive().capability(LastingLinks.class).ifPresent(links -> links.open(at("videos")));
        DrivePath text = file("videos/a.txt", "hello");

        videos().order(text);

        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> videos().state(text) == IMPOSSIBLE);
        assertThat(videos().streams(text)).isEmpty();
    }

    @Test
    void order_folderNotOpen_isDenied() {
        DrivePath video = file("a.mp4", "no video");

        drive().capability(LastingLinks.class).ifPresent(links -> {
            assertFails(DENIED, () -> videos().order(video));
            assertFails(DENIED, () -> videos().streams(video));
        });
    }

    @Test
    void each_noFile_isRefused() {
        assertFails(NOT_FOUND, () -> videos().order(at("missing.mp4")));
        assertFails(NOT_FOUND, () -> videos().state(at("missing.mp4")));
        assertFails(NOT_FOUND, () -> videos().streams(at("missing.mp4")));
        assertFails(INVALID, () -> videos().order(home));
        assertFails(INVALID, () -> videos().state(home));
        assertFails(INVALID, () -> videos().streams(home));
    }
}
