package dev.duopan.drive.nio;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The JDK's own paths pass the contract. */
class DefaultPathTest extends PathContract {
    private final Path folder;

    DefaultPathTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Override
    protected Path base() {
        return folder;
    }
}
