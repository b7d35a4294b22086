package dev.duopan.drive.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.ByteRange;
import dev.duopan.drive.ConflictPolicy;
import dev.duopan.drive.Drive;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import dev.duopan.drive.LocalDrive;
import dev.duopan.drive.MemoryDrive;
import dev.duopan.drive.UploadOptions;
import dev.duopan.drive.UploadSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Two drives, a spool folder, and the check that nothing half is left in them. */
abstract class TransferFixture {
    static final DrivePath FROM = DrivePath.of("/from");
    static final DrivePath TO = DrivePath.of("/to");
    static final Instant LONG_AGO = Instant.parse("2001-02-03T04:05:06Z");

    final MemoryDrive memory = MemoryDrive.create();
    final Path folder;
    final LocalDrive local;
    final CopyOptions options;

    TransferFixture(@TempDir Path temporary) throws IOException {
        Path spool = Files.createDirectory(temporary.resolve("spool"));
        this.folder = temporary;
        this.local = LocalDrive.at(Files.createDirectory(temporary.resolve("local")));
        this.options = CopyOptions.on(ConflictPolicy.FAIL).withSpoolFolder(spool);
    }

    @AfterEach
    void nothingHalfIsLeft() throws IOException {
        assertThat(folder.resolve("spool")).isEmptyDirectory();
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files).noneMatch(file -> file.getFileName().toString().endsWith(".part"));
        }
    }

    final TransferResult copy(Drive from, Drive to) {
        return copy(from, to, options);
    }

    final TransferResult copy(Drive from, Drive to, CopyOptions how) {
        return Transfers.copy(new Location(from, FROM), new Location(to, TO), how)
                .await();
    }

    final TransferException copyFailing(Drive from, Drive to) {
        TransferException failure = catchThrowableOfType(TransferException.class, () -> copy(from, to));
        assertThat(failure).isNotNull();
        return failure;
    }

    static void write(Drive drive, String path, byte[] content) {
        UploadOptions old = UploadOptions.FAIL_IF_EXISTS.modifiedAt(LONG_AGO);
        drive.upload(DrivePath.of(path), UploadSource.of(content), old);
    }

    static byte[] read(Drive drive, String path) {
        try (InputStream stream = drive.read(DrivePath.of(path), ByteRange.ALL)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] noise(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    /** Returns everything beneath a folder as relative texts, folders with a slash. */
    static List<String> tree(Drive drive, DrivePath top) {
        try (Stream<Entry> walk = drive.walk(top)) {
            return walk.map(entry -> entry.path().relativeTo(top) + (entry.isFolder() ? "/" : ""))
                    .toList();
        }
    }

    static void assertKind(ErrorKind kind, Throwable failure) {
        assertThat(failure)
                .isInstanceOfSatisfying(
                        DuopanException.class, known -> assertThat(known.kind()).isEqualTo(kind));
    }
}
