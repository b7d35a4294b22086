package dev.duopan.drive.nio;

import dev.duopan.drive.MemoryDrive;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;

class FilePathTest extends PathContract {
    private final FileSystem files;

    FilePathTest() throws IOException {
        this.files = DriveFileSystems.open("paths", MemoryDrive.create());
    }

    @Override
    protected Path base() {
        return files.getPath("/");
    }

    @Override
    @AfterEach
    void deleteHome() throws IOException {
        super.deleteHome();
        files.close();
    }
}
