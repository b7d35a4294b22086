package dev.duopan.drive;

class MemorySearchTest extends SearchContract {
    private final MemoryDrive drive = MemoryDrive.create();

    @Override
    protected Drive drive() {
        return drive;
    }
}
