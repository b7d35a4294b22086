package dev.duopan.drive.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.drive.Drive;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Media;
import dev.duopan.drive.MediaContract;
import dev.duopan.drive.MediaFacts;
import dev.duopan.drive.MediaFacts.Extent;
import dev.duopan.drive.UploadOptions;
import dev.duopan.drive.UploadSource;
import dev.duopan.netdisk.media.SamplePicture;
import dev.duopan.netdisk.media.SampleVideo;
import dev.duopan.netdisk.media.TestTools;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class BaiduMediaTest extends MediaContract {
    @RegisterExtension
    static final CloudAccount ACCOUNT = CloudAccount.of(Service.BAIDU);

    @Override
    protected Drive drive() {
        return ACCOUNT.drive();
    }

    private MediaFacts described(String name, UploadSource source) {
        DrivePath path =
                drive().upload(at(name), source, UploadOptions.FAIL_IF_EXISTS).path();
        return drive().require(Media.class).describe(path);
    }

    @Test
    void describe_pictureOfACamera_tellsWhenItWasTaken() {
        byte[] picture = new SamplePicture(400, 300).asJpeg(1, "2024:05:06 07:08:09");

        assertThat(described("taken.jpg", UploadSource.of(picture)).taken()).isPresent();
    }

    @Test
    void describe_video_tellsSizeAndLength(@TempDir Path directory) {
        Path video = SampleVideo.SMALL.write(TestTools.get(), directory, "video.mp4");

        MediaFacts facts = described("video.mp4", UploadSource.of(video));

        assertThat(facts.size()).contains(new Extent(640, 480));
        assertThat(facts.duration()).contains(Duration.ofSeconds(8));
        assertThat(facts.thumbnails()).isNotEmpty();
    }
}
