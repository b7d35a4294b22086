package dev.duopan.drive;

class MemoryTrashTest extends TrashContract {
    private final MemoryDrive drive = MemoryDrive.create();

    @Override
    protected Drive drive() {
        return drive;
    }
}
