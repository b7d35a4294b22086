package dev.duopan.drive.nio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.ByteRange;
import dev.duopan.drive.Drive;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.ForwardingDrive;
import dev.duopan.drive.MemoryDrive;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class InterruptionTest {
    private final Endless endless = new Endless(MemoryDrive.create());

    @Test
    void copy_interrupted_failsAndStopsTheTransfer() throws Exception {
        try (FileSystem here = DriveFileSystems.open("endless", endless);
                FileSystem there = DriveFileSystems.open("there", MemoryDrive.create())) {
            Path source = Files.write(here.getPath("/a"), FileSystemFixture.noise(300_000));
            CompletableFuture<Throwable> failure = new CompletableFuture<>();

            Thread copying = Thread.ofVirtual()
                    .start(() -> failure.complete(catchThrowable(() -> Files.copy(source, there.getPath("/b")))));
            assertThat(endless.begun.await(20, TimeUnit.SECONDS)).isTrue();
            copying.interrupt();

            assertThat(failure.get(20, TimeUnit.SECONDS))
                    .isInstanceOf(FileSystemException.class)
                    .hasMessageContaining("interrupted");
            assertThat(endless.stopped.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** A drive whose files take until their reader is interrupted. */
    private static final class Endless extends ForwardingDrive {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch stopped = new CountDownLatch(1);

        Endless(Drive delegate) {
            super(delegate);
        }

        @Override
        public InputStream read(DrivePath path, ByteRange range) {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
                return super.read(path, range);
            } catch (InterruptedException e) {
                stopped.countDown();
                Thread.currentThread().interrupt();
                throw new DuopanException(ErrorKind.UNAVAILABLE, "Reading was interrupted.", e);
            }
        }
    }
}
