package dev.duopan.drive;

import static dev.duopan.api.ErrorKind.EXISTS;
import static dev.duopan.api.ErrorKind.QUOTA;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryDriveTest extends DriveContract {
    private final MemoryDrive drive = MemoryDrive.create();

    @Override
    protected Drive drive() {
        return drive;
    }

    @Test
    void upload_moreThanTheCapacity_quota() {
        MemoryDrive small = MemoryDrive.create(drive.traits(), 10);
        small.upload(DrivePath.of("/a"), source("123456"), UploadOptions.FAIL_IF_EXISTS);

        assertFails(QUOTA, () -> small.upload(DrivePath.of("/b"), source("12345"), UploadOptions.FAIL_IF_EXISTS));

        assertThat(small.about()).isEqualTo(new About("memory", 10, 6));
    }

    @Test
    void move_toOtherCaseWhereCaseMakesNoDifference_renames() {
        MemoryDrive insensitive = insensitive();
        insensitive.upload(DrivePath.of("/readme"), source("text"), UploadOptions.FAIL_IF_EXISTS);

        insensitive.move(DrivePath.of("/readme"), DrivePath.of("/README"), ConflictPolicy.FAIL);

        assertThat(insensitive.list(DrivePath.ROOT)).extracting(Entry::name).containsExactly("README");
    }

    @Test
    void upload_otherCaseWhereCaseMakesNoDifference_exists() {
        MemoryDrive insensitive = insensitive();
        insensitive.upload(DrivePath.of("/readme"), source("text"), UploadOptions.FAIL_IF_EXISTS);

        assertFails(
                EXISTS,
                () -> insensitive.upload(DrivePath.of("/README"), source("text"), UploadOptions.FAIL_IF_EXISTS));
    }

    private static MemoryDrive insensitive() {
        NameRules any = NameRules.ANY;
        NameRules names = new NameRules(any.maximumName(), any.maximumPath(), any.unit(), any.forbidden(), false);
        return MemoryDrive.create(DriveTraits.UNLIMITED.withNames(names), Long.MAX_VALUE);
    }
}
