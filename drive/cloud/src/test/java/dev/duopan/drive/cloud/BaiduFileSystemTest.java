package dev.duopan.drive.cloud;

import dev.duopan.drive.Drive;
import dev.duopan.drive.nio.DriveFileSystemContract;
import dev.duopan.testkit.NetdiskExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;

class BaiduFileSystemTest extends DriveFileSystemContract {
    @RegisterExtension
    static final NetdiskExtension NETDISK = NetdiskExtension.onSocket();

    private static OpenedDrive opened;

    @BeforeAll
    static void connect() {
        opened = OpenedDrive.ofBaidu(NETDISK);
    }

    @AfterAll
    static void disconnect() {
        opened.close();
    }

    @Override
    protected Drive drive() {
        return opened.drive();
    }
}
