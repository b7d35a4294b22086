package dev.duopan.drive.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.drive.DigestPlan;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import dev.duopan.drive.Fingerprint;
import dev.duopan.drive.InstantUpload;
import dev.duopan.drive.UploadOptions;
import dev.duopan.drive.UploadSource;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** However a file comes to Baidu, it keeps the time of its original: sync goes by that. */
class BaiduTimesTest {
    private static final Instant LONG_AGO = Instant.parse("2001-02-03T04:05:06Z");
    private static final UploadOptions DATED = UploadOptions.FAIL_IF_EXISTS.modifiedAt(LONG_AGO);

    @RegisterExtension
    static final CloudAccount ACCOUNT = CloudAccount.of(Service.BAIDU);

    private static byte[] noise(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static void assertDated(Entry arrived) {
        assertThat(arrived.modifiedAt()).isEqualTo(LONG_AGO);
        assertThat(ACCOUNT.anotherDrive().stat(arrived.path()).modifiedAt()).isEqualTo(LONG_AGO);
    }

    @Test
    void upload_emptyFile_keepsItsTime() {
        assertDated(ACCOUNT.drive().upload(DrivePath.of("/empty"), UploadSource.of(new byte[0]), DATED));
    }

    @Test
    void upload_severalSlices_keepTheirTime() {
        int slice = (int) ACCOUNT.drive().traits().uploads().sliceSize();

        assertDated(ACCOUNT.drive().upload(DrivePath.of("/big"), UploadSource.of(noise(slice + 1)), DATED));
    }

    @Test
    void tryInstant_knownContent_keepsItsTime() {
        UploadSource source = UploadSource.of(noise(300_000));
        ACCOUNT.drive().upload(DrivePath.of("/known"), source, UploadOptions.FAIL_IF_EXISTS);
        InstantUpload instant = ACCOUNT.drive().require(InstantUpload.class);
        Fingerprint fingerprint = source.digests(DigestPlan.of(instant.needs())).fingerprint();

        Entry copy =
                instant.tryInstant(DrivePath.of("/copy"), fingerprint, DATED).orElseThrow();

        assertDated(copy);
    }
}
