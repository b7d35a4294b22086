package dev.duopan.drive.cloud;

import dev.duopan.drive.Drive;
import dev.duopan.drive.nio.DriveFileSystemContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class Pan123FileSystemTest extends DriveFileSystemContract {
    @RegisterExtension
    static final CloudAccount ACCOUNT = CloudAccount.of(Service.PAN123);

    @Override
    protected Drive drive() {
        return ACCOUNT.drive();
    }
}
