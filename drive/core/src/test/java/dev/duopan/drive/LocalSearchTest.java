package dev.duopan.drive;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class LocalSearchTest extends SearchContract {
    private final LocalDrive drive;

    LocalSearchTest(@TempDir Path folder) {
        this.drive = LocalDrive.at(folder);
    }

    @Override
    protected Drive drive() {
        return drive;
    }
}
