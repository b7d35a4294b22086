package dev.duopan.drive.nio;

import dev.duopan.drive.Drive;
import dev.duopan.drive.LocalDrive;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class LocalFileSystemTest extends DriveFileSystemContract {
    private final LocalDrive drive;

    LocalFileSystemTest(@TempDir Path folder) {
        this.drive = LocalDrive.at(folder);
    }

    @Override
    protected Drive drive() {
        return drive;
    }
}
