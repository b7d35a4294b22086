package dev.duopan.drive;

import static dev.duopan.api.ErrorKind.INVALID;
import static dev.duopan.api.ErrorKind.TOO_LARGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.duopan.drive.DriveTraits.TimeRules;
import dev.duopan.drive.DriveTraits.UploadRules;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DriveTraitsTest {
    private static final DriveTraits TEN_BYTES = DriveTraits.UNLIMITED.withUploads(
            new UploadRules(10, Long.MAX_VALUE, Long.MAX_VALUE, false, Verification.SIZE));

    @Test
    void largestFile_manySmallSlices_isWhatSlicesAllow() {
        UploadRules rules = new UploadRules(1_000, 10, 7, true, Verification.SIZE);

        assertThat(rules.largestFile()).isEqualTo(70);
    }

    @Test
    void largestFile_hugeSlices_isWhatTheFileSizeAllows() {
        UploadRules rules = new UploadRules(1_000, Long.MAX_VALUE, 1_024, true, Verification.SIZE);

        assertThat(rules.largestFile()).isEqualTo(1_000);
    }

    @Test
    void checkUpload_withinLimits_passes() {
        assertThatCode(() -> TEN_BYTES.checkUpload(DrivePath.of("/a"), 10)).doesNotThrowAnyException();
    }

    @Test
    void checkUpload_tooManyBytes_tooLarge() {
        DriveFixture.assertFails(TOO_LARGE, () -> TEN_BYTES.checkUpload(DrivePath.of("/a"), 11));
    }

    @Test
    void checkUpload_emptyFileWhereNoneCanBeKept_invalid() {
        DriveFixture.assertFails(INVALID, () -> TEN_BYTES.checkUpload(DrivePath.of("/a"), 0));
    }

    @Test
    void rounded_time_losesWhatTheDriveCannotTell() {
        TimeRules seconds = new TimeRules(Duration.ofSeconds(1), true);

        assertThat(seconds.rounded(Instant.parse("2024-05-06T07:08:09.999Z")))
                .isEqualTo(Instant.parse("2024-05-06T07:08:09Z"));
    }
}
