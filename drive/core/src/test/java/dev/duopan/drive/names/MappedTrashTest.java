package dev.duopan.drive.names;

import dev.duopan.drive.Drive;
import dev.duopan.drive.MemoryDrive;
import dev.duopan.drive.TrashContract;

class MappedTrashTest extends TrashContract {
    private final Drive drive = NameMappingDrive.over(MemoryDrive.create(), StrictNames.RULES);

    @Override
    protected Drive drive() {
        return drive;
    }
}
