package dev.duopan.drive.nio;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The JDK's own file system passes the contract, so the contract expects what programs are used to. */
class DefaultFileSystemTest extends FileSystemContract {
    private final Path folder;

    DefaultFileSystemTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Override
    protected Path base() {
        return folder;
    }
}
