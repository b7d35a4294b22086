package dev.duopan.drive.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.DuopanException;
import dev.duopan.client.LoopbackTransport;
import dev.duopan.drive.Drive;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.UploadOptions;
import dev.duopan.drive.UploadSource;
import dev.duopan.testkit.NetdiskExtension;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How often the bytes of a file in several slices are read, and what is noticed while they are. */
class UploadReadingTest {
    private static final DrivePath PATH = DrivePath.of("/noise");

    @RegisterExtension
    final NetdiskExtension netdisk = NetdiskExtension.inProcess();

    @ParameterizedTest
    @EnumSource
    void upload_severalSlices_areReadOnceForAllDigestsAndOnceToBeSent(Service service) {
        Drive drive = open(service);
        byte[] content = content(drive);
        AtomicLong read = new AtomicLong();

        drive.upload(PATH, UploadSource.of(content.length, () -> counted(content, read)), UploadOptions.FAIL_IF_EXISTS);

        assertThat(read).hasValue(2L * content.length);
    }

    @ParameterizedTest
    @EnumSource
    void upload_contentChangesBetweenDigestsAndSending_failsAndLeavesNoFile(Service service) {
        Drive drive = open(service);
        byte[] content = content(drive);
        AtomicLong read = new AtomicLong();
        byte[] changed = content.clone();
        changed[content.length - 1] ^= 1;
        UploadSource source =
                UploadSource.of(content.length, () -> counted(read.get() < content.length ? content : changed, read));

        assertThatThrownBy(() -> drive.upload(PATH, source, UploadOptions.FAIL_IF_EXISTS))
                .isInstanceOf(DuopanException.class);

        assertThat(drive.list(DrivePath.ROOT)).isEmpty();
    }

    private static InputStream counted(byte[] content, AtomicLong read) {
        return new FilterInputStream(new ByteArrayInputStream(content)) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int count = super.read(bytes, offset, length);
                read.addAndGet(Math.max(0, count));
                return count;
            }
        };
    }

    private static byte[] content(Drive drive) {
        byte[] content = new byte[(int) drive.traits().uploads().sliceSize() + 12_345];
        new Random(1).nextBytes(content);
        return content;
    }

    private Drive open(Service service) {
        return service.open(netdisk, new LoopbackTransport(netdisk.handler()));
    }
}
