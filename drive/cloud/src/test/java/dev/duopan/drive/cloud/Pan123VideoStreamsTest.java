package dev.duopan.drive.cloud;

import dev.duopan.drive.Drive;
import dev.duopan.drive.VideoStreamsContract;
import dev.duopan.netdisk.media.SampleVideo;
import dev.duopan.netdisk.media.TestTools;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class Pan123VideoStreamsTest extends VideoStreamsContract {
    @RegisterExtension
    static final CloudAccount ACCOUNT = CloudAccount.of(Service.PAN123);

    @TempDir
    private Path directory;

    @Override
    protected Drive drive() {
        return ACCOUNT.drive();
    }

    @Override
    protected Path video() {
        return SampleVideo.SMALL.write(TestTools.get(), directory, "video.mp4");
    }
}
