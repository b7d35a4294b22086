package dev.duopan.drive.nio;

import dev.duopan.drive.Drive;
import dev.duopan.drive.MemoryDrive;

class MemoryFileSystemTest extends DriveFileSystemContract {
    private final MemoryDrive drive = MemoryDrive.create();

    @Override
    protected Drive drive() {
        return drive;
    }
}
