package dev.duopan.drive.cloud;

import dev.duopan.drive.Drive;
import dev.duopan.drive.TrashContract;
import dev.duopan.testkit.NetdiskExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;

class Pan123TrashTest extends TrashContract {
    @RegisterExtension
    static final NetdiskExtension NETDISK = NetdiskExtension.onSocket();

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
}
