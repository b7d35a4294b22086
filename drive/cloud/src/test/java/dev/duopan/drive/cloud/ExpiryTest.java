package dev.duopan.drive.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.client.LoopbackTransport;
import dev.duopan.client.Transport;
import dev.duopan.drive.ByteRange;
import dev.duopan.drive.ConflictPolicy;
import dev.duopan.drive.Drive;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.LocalDrive;
import dev.duopan.drive.UploadOptions;
import dev.duopan.drive.UploadSource;
import dev.duopan.drive.transfer.CopyOptions;
import dev.duopan.drive.transfer.FileProgress;
import dev.duopan.drive.transfer.Location;
import dev.duopan.drive.transfer.TransferJournal;
import dev.duopan.drive.transfer.TransferResult;
import dev.duopan.drive.transfer.Transfers;
import dev.duopan.testkit.NetdiskExtension;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tokens and links that end while a file is on its way. */
class ExpiryTest {
    private static final DrivePath FILE = DrivePath.of("/film.mkv");
    private static final int SIZE = 3 << 20;
    private static final int CUT = 1 << 20;
    private static final Duration LONGER_THAN_LINKS = Duration.ofHours(25);

    @RegisterExtension
    final NetdiskExtension netdisk = NetdiskExtension.inProcess();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void upload_tokenRevokedAfterTheFirstSlice_goesOnWithANewOne(Service service) throws IOException {
        Service.Login login = service.logIn(netdisk, loopback());
        Drive drive = service.open(netdisk, login, loopback());
        byte[] content = noise((int) drive.traits().uploads().sliceSize() * 2 + 1);
        LocalDrive local = LocalDrive.at(folder);
        local.upload(FILE, UploadSource.of(content), UploadOptions.FAIL_IF_EXISTS);
        Once revoking = new Once(() -> login.revoke(netdisk));
        CopyOptions options = CopyOptions.on(ConflictPolicy.FAIL)
                .withSpoolFolder(folder)
                .withJournal(key -> new EventfulPage(revoking));

        TransferResult result = Transfers.copy(
                        new Location(local, FILE, "local:"), new Location(drive, FILE, "pan:"), options)
                .await();

        assertThat(revoking.happened()).isTrue();
        assertThat(result.complete()).isTrue();
        assertThat(read(drive)).isEqualTo(content);
    }

    @ParameterizedTest
    @EnumSource
    void read_tokenRevokedInTheMiddle_goesOnFromThere(Service service) throws IOException {
        Service.Login login = service.logIn(netdisk, loopback());

        assertIsReadOn(service, login, () -> login.revoke(netdisk));
    }

    @ParameterizedTest
    @EnumSource
    void read_linkExpiredInTheMiddle_goesOnFromThere(Service service) throws IOException {
        Service.Login login = service.logIn(netdisk, loopback());

        assertIsReadOn(service, login, () -> netdisk.clock().advance(LONGER_THAN_LINKS));
    }

    /** The connection breaks, too: links and tokens are looked at only when it is made. */
    private void assertIsReadOn(Service service, Service.Login login, Runnable event) throws IOException {
        byte[] content = noise(SIZE);
        service.open(netdisk, login, loopback()).upload(FILE, UploadSource.of(content), UploadOptions.FAIL_IF_EXISTS);
        CutBody cut = new CutBody(loopback(), CUT, event);

        assertThat(read(service.open(netdisk, login, cut))).isEqualTo(content);

        assertThat(cut.ranges()).isNotEmpty().allMatch(range -> range.equals("bytes=" + CUT + "-"));
    }

    private Transport loopback() {
        return new LoopbackTransport(netdisk.handler());
    }

    private static byte[] noise(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static byte[] read(Drive drive) throws IOException {
        try (InputStream stream = drive.read(FILE, ByteRange.ALL)) {
            return stream.readAllBytes();
        }
    }

    /** Something that happens the first time only. */
    private static final class Once implements Runnable {
        private final Runnable event;
        private final AtomicBoolean happened = new AtomicBoolean();

        Once(Runnable event) {
            this.event = event;
        }

        @Override
        public void run() {
            if (happened.compareAndSet(false, true)) {
                event.run();
            }
        }

        boolean happened() {
            return happened.get();
        }
    }

    /** Lets something happen when progress is remembered. */
    private record EventfulPage(Runnable event) implements TransferJournal.Page {
        @Override
        public FileProgress found() {
            return FileProgress.NONE;
        }

        @Override
        public void write(FileProgress progress) {
            event.run();
        }

        @Override
        public void erase() {}

        @Override
        public void close() {}
    }
}
