package dev.duopan.drive.cloud;

import dev.duopan.drive.Drive;
import dev.duopan.drive.VideoStreamsContract;
import dev.duopan.netdisk.media.SampleVideo;
import dev.duopan.netdisk.media.TestTools;
import dev.duopan.testkit.NetdiskExtension;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class Pan123VideoStreamsTest extends VideoStreamsContract {
    @RegisterExtension
    static final NetdiskExtension NETDISK = NetdiskExtension.onSocket();

    @TempDir
    private Path directory;

    private static OpenedDrive opened;

    @BeforeAll
    static void open() {
        opened = OpenedDrive.ofPan123(NETDISK);
    }

    @AfterAll
    static void close() {
        opened.close();
    }

    @Override
    protected Drive drive() {
        return opened.drive();
    }

    @Override
    protected Path video() {
        return SampleVideo.SMALL.write(TestTools.get(), directory, "video.mp4");
    }
}
