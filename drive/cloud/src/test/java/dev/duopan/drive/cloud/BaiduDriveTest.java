package dev.duopan.drive.cloud;

import dev.duopan.drive.Drive;
import dev.duopan.drive.DriveContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BaiduDriveTest extends DriveContract {
    @TempDir
    Path directory;

    private CloudAccount account;
    private Drive drive;

    @BeforeAll
    void openAccount() {
        account = new CloudAccount(directory);
        drive = account.baidu();
    }

    @AfterAll
    void closeAccount() {
        account.close();
    }

    @Override
    protected Drive drive() {
        return drive;
    }
}
