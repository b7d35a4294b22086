package dev.duopan.drive.cloud;

import dev.duopan.api.Secret;
import dev.duopan.drive.DirectLinksContract;
import dev.duopan.drive.Drive;
import dev.duopan.testkit.NetdiskExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;

class Pan123DirectLinksTest extends DirectLinksContract {
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

    @Override
    protected Secret token() {
        return opened.token();
    }
}
