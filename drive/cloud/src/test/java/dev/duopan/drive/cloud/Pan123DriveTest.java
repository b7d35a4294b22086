package dev.duopan.drive.cloud;

import dev.duopan.drive.Drive;
import dev.duopan.drive.DriveContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class Pan123DriveTest extends DriveContract {
    @RegisterExtension
    static final CloudAccount ACCOUNT = CloudAccount.of(Service.PAN123);

    @Override
    protected Drive drive() {
        return ACCOUNT.drive();
    }

    @Override
    protected Drive anotherDrive() {
        return ACCOUNT.anotherDrive();
    }

    /** Three pages of 100. */
    @Override
    protected int largeFolderSize() {
        return 220;
    }
}
