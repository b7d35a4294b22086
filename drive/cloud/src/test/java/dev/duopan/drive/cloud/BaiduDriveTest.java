package dev.duopan.drive.cloud;

import dev.duopan.drive.Drive;
import dev.duopan.drive.DriveContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class BaiduDriveTest extends DriveContract {
    @RegisterExtension
    static final CloudAccount ACCOUNT = CloudAccount.of(Service.BAIDU);

    @Override
    protected Drive drive() {
        return ACCOUNT.drive();
    }

    @Override
    protected Drive anotherDrive() {
        return ACCOUNT.anotherDrive();
    }
}
