package dev.duopan.drive.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.duopan.api.ErrorKind;
import dev.duopan.drive.ConflictPolicy;
import dev.duopan.drive.Drive;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import dev.duopan.drive.ForwardingDrive;
import dev.duopan.drive.MemoryDrive;
import dev.duopan.drive.UploadOptions;
import dev.duopan.drive.UploadSource;
import dev.duopan.drive.transfer.MisbehavingDrives.Boasting;
import dev.duopan.drive.transfer.MisbehavingDrives.Corrupting;
import dev.duopan.drive.transfer.MisbehavingDrives.Cutting;
import dev.duopan.drive.transfer.MisbehavingDrives.Hanging;
import dev.duopan.drive.transfer.MisbehavingDrives.Plain;
import dev.duopan.drive.transfer.MisbehavingDrives.Refusing;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransferFailureTest extends TransferFixture {
    private final MemoryDrive other = MemoryDrive.create();

    TransferFailureTest(@TempDir Path temporary) throws IOException {
        super(temporary);
    }

    @Test
    void copy_missingSource_notFound() {
        assertKind(ErrorKind.NOT_FOUND, catchThrowable(() -> copy(memory, local)));
    }

    @Test
    void copy_listingFailsHalfWay_copiesNothingAndDeletesNothing() {
        write(memory, "/from/a", noise(10));
        write(memory, "/from/z/b", noise(20));
        write(local, "/to/keep", noise(30));

        assertKind(ErrorKind.RATE_LIMITED, catchThrowable(() -> copy(new Refusing(memory, "z"), local)));

        assertThat(tree(local, TO)).containsExactly("keep");
    }

    @Test
    void copy_oneFileFails_othersArriveAndTheFailureIsTold() {
        write(memory, "/from/a", noise(10));
        write(memory, "/from/b", noise(20));
        write(memory, "/from/c", noise(30));

        TransferException failure = copyFailing(new Refusing(memory, "b"), local);

        assertThat(failure.kind()).isEqualTo(ErrorKind.RATE_LIMITED);
        assertThat(failure)
                .hasMessageContaining("2 of 3 files were copied, 1 failed")
                .hasMessageContaining("/from/b");
        assertThat(failure.result().failed())
                .extracting(failed -> failed.file().source().name())
                .containsExactly("b");
        assertThat(tree(local, TO)).containsExactly("a", "c");
    }

    @Test
    void copy_takenName_failsThatFileOnly() {
        write(memory, "/from/a", noise(10));
        write(memory, "/from/b", noise(20));
        write(local, "/to/a", noise(99));

        TransferException failure = copyFailing(memory, local);

        assertThat(failure.kind()).isEqualTo(ErrorKind.EXISTS);
        assertThat(read(local, "/to/a")).isEqualTo(noise(99));
        assertThat(read(local, "/to/b")).isEqualTo(noise(20));
    }

    @Test
    void copy_bytesChangedOnTheWayDown_corruptAndNothingAppears() {
        write(memory, "/from/a", noise(10));

        TransferException failure = copyFailing(new Corrupting(memory), local);

        assertThat(failure.kind()).isEqualTo(ErrorKind.CORRUPT);
        assertThat(tree(local, TO)).isEmpty();
    }

    @Test
    void copy_bytesChangedOnTheWayDownWhileOverwriting_keepsTheOldFile() {
        write(memory, "/from/a", noise(10));
        write(local, "/to/a", noise(99));
        CopyOptions overwrite = CopyOptions.on(ConflictPolicy.OVERWRITE).withSpoolFolder(options.spoolFolder());

        assertKind(ErrorKind.CORRUPT, catchThrowable(() -> copy(new Corrupting(memory), local, overwrite)));

        assertThat(read(local, "/to/a")).isEqualTo(noise(99));
    }

    @Test
    void copy_bytesChangedOnTheWayUp_corrupt() {
        write(local, "/from/a", noise(10));

        assertThat(copyFailing(local, new Garbling(memory)).kind()).isEqualTo(ErrorKind.CORRUPT);
    }

    @Test
    void copy_bytesChangedOnTheWayToTheRelay_corruptAndSendsNothing() {
        write(memory, "/from/a", noise(10));

        TransferException failure = copyFailing(new Corrupting(memory), other);

        assertThat(failure.kind()).isEqualTo(ErrorKind.CORRUPT);
        assertThat(tree(other, TO)).isEmpty();
    }

    @Test
    void copy_streamsThatNeverBringAByte_unavailable() {
        write(memory, "/from/a", noise(10));

        TransferException failure = copyFailing(new Cutting(memory, 0), local);

        assertThat(failure.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
        assertThat(failure).hasMessageContaining("stopped after 0 of 10 bytes");
        assertThat(tree(local, TO)).isEmpty();
    }

    @Test
    void copy_fileShorterThanListed_conflictAndNothingAppears() {
        write(memory, "/from", noise(10));

        assertThat(copyFailing(new Boasting(memory), local).kind()).isEqualTo(ErrorKind.CONFLICT);

        assertThat(tree(local, DrivePath.ROOT)).isEmpty();
    }

    @Test
    void copy_folderOntoFile_exists() {
        write(memory, "/from/a", noise(10));
        write(local, "/to", noise(99));

        assertKind(ErrorKind.EXISTS, catchThrowable(() -> copy(memory, local)));

        assertThat(read(local, "/to")).isEqualTo(noise(99));
    }

    @Test
    void copy_driveWithABug_failsTheFileAndNotTheProgram() {
        write(memory, "/from/a", noise(10));

        TransferException failure = copyFailing(memory, new Plain(memory) {
            @Override
            public Entry upload(DrivePath path, UploadSource source, UploadOptions how) {
                throw new IllegalStateException("a bug");
            }
        });

        assertThat(failure).hasMessageContaining("a bug");
    }

    @Test
    void cancel_whileReading_givesUpWithoutATrace() throws InterruptedException {
        write(memory, "/from/a", noise(10));
        write(memory, "/from/b", noise(10));
        Hanging hanging = new Hanging(memory);
        Transfer transfer = Transfers.copy(new Location(hanging, FROM), new Location(local, TO), options);
        hanging.reached.await();

        transfer.cancel();

        Throwable failure = catchThrowable(transfer::await);
        assertThat(failure).isInstanceOfSatisfying(TransferException.class, cancelled -> {
            assertThat(cancelled.result().cancelled()).isTrue();
            assertThat(cancelled.result().outcomes()).hasSize(2);
            assertThat(cancelled).hasMessageContaining("cancelled");
        });
        assertThat(tree(local, TO)).isEmpty();
        assertThat(transfer.progress().bytesDone()).isZero();
    }

    @Test
    void future_afterAFailure_failsToo() {
        Transfer transfer = Transfers.copy(new Location(memory, FROM), new Location(local, TO), options);

        assertThat(transfer.future())
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableOfType(ExecutionException.class)
                .withMessageContaining("/from");
    }

    /** Tells the digest of something else for each file it keeps. */
    private static final class Garbling extends ForwardingDrive {
        Garbling(Drive delegate) {
            super(delegate);
        }

        @Override
        public Entry upload(DrivePath path, UploadSource source, UploadOptions how) {
            byte[] garbled = noise((int) source.size() + 1);
            byte[] sameSize = Arrays.copyOf(garbled, (int) source.size());
            return super.upload(path, UploadSource.of(sameSize), how);
        }
    }
}
