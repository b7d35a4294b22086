package dev.duopan.drive.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.duopan.api.ErrorKind;
import dev.duopan.drive.Digests;
import dev.duopan.drive.Drive;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.DriveTraits;
import dev.duopan.drive.Entry;
import dev.duopan.drive.UploadOptions;
import dev.duopan.drive.UploadSource;
import dev.duopan.drive.Verification;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationModeTest extends TransferFixture {
    private static final String NAME = "/from/a.bin";

    VerificationModeTest(@TempDir Path temporary) throws IOException {
        super(temporary);
    }

    @Test
    void size_digestsToCompare_areLeftAlone() {
        write(memory, NAME, noise(1000));

        assertThat(verified(memory, local, VerificationMode.SIZE)).isEqualTo(Verification.SIZE);
    }

    @Test
    void told_noDigests_isTheSizeOnly() {
        write(memory, NAME, noise(1000));

        assertThat(verified(new MisbehavingDrives.Silent(memory), local, VerificationMode.TOLD))
                .isEqualTo(Verification.SIZE);
    }

    @Test
    void full_downloadWithoutDigests_isReadBack() {
        write(memory, NAME, noise(1000));

        assertThat(verified(new MisbehavingDrives.Silent(memory), local, VerificationMode.FULL))
                .isEqualTo(Verification.READ_BACK);
    }

    @Test
    void full_digestsToCompare_areEnough() {
        write(memory, NAME, noise(1000));

        assertThat(verified(memory, local, VerificationMode.FULL)).isEqualTo(Verification.CONTENT_DIGEST);
    }

    @Test
    void full_uploadWithoutDigests_isReadBack() {
        write(local, NAME, noise(1000));

        assertThat(verified(local, sizeOnly(memory), VerificationMode.FULL)).isEqualTo(Verification.READ_BACK);
    }

    @Test
    void full_copyThatReadsBackOtherwise_isCorrupt() {
        write(local, NAME, noise(1000));
        Drive lying = new MisbehavingDrives.Corrupting(sizeOnly(memory));

        TransferException failure =
                catchThrowableOfType(TransferException.class, () -> verified(local, lying, VerificationMode.FULL));

        assertKind(ErrorKind.CORRUPT, failure);
    }

    @Test
    void full_copyWithinADriveWithoutDigests_isReadBack() {
        write(local, NAME, noise(1000));

        assertThat(verified(local, local, VerificationMode.FULL)).isEqualTo(Verification.READ_BACK);
    }

    private static Drive sizeOnly(Drive drive) {
        DriveTraits traits = drive.traits().withUploads(DriveTraits.UploadRules.UNLIMITED);
        return new MisbehavingDrives.Silent(new MisbehavingDrives.Limited(drive, traits)) {
            @Override
            public Entry upload(DrivePath path, UploadSource source, UploadOptions options) {
                return super.upload(path, source, options).withDigests(Digests.NONE);
            }
        };
    }

    private Verification verified(Drive from, Drive to, VerificationMode mode) {
        return copy(from, to, options.withVerification(mode))
                .copied()
                .getFirst()
                .verification();
    }
}
