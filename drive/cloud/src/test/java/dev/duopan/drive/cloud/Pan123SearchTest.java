package dev.duopan.drive.cloud;

import dev.duopan.drive.Drive;
import dev.duopan.drive.SearchContract;
import dev.duopan.testkit.NetdiskExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;

class Pan123SearchTest extends SearchContract {
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

    /** One search answers at most a hundred on a page. */
    @Override
    protected int largeFolderSize() {
        return 130;
    }
}
