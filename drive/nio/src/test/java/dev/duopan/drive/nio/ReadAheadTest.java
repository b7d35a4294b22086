package dev.duopan.drive.nio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.drive.ConflictPolicy;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.MemoryDrive;
import dev.duopan.drive.UploadOptions;
import dev.duopan.drive.UploadSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadAheadTest {
    private static final int MEBIBYTE = 1024 * 1024;

    private final CountingDrive drive = new CountingDrive(MemoryDrive.create());
    private final FileSystem files;
    private final Path file;

    ReadAheadTest() throws IOException {
        this.files = DriveFileSystems.open("read ahead", drive);
        this.file = files.getPath("/noise");
    }

    @AfterEach
    void close() throws IOException {
        files.close();
    }

    @Test
    void read_smallFile_takesOneRequest() throws IOException {
        keep(FileSystemFixture.noise(100_000));

        assertThat(Files.readAllBytes(file)).isEqualTo(FileSystemFixture.noise(100_000));

        assertThat(drive.reads).hasValue(1);
        assertThat(drive.stats).hasValue(1);
    }

    @Test
    void read_straightOnInSmallPieces_takesFewRequests() throws IOException {
        byte[] content = keep(FileSystemFixture.noise(16 * MEBIBYTE));

        assertThat(readInPieces(1_000)).isEqualTo(content);

        assertThat(drive.reads).hasValueLessThanOrEqualTo(7);
    }

    @Test
    void read_backAndForthWithinTheBuffer_takesOneRequest() throws IOException {
        byte[] content = keep(FileSystemFixture.noise(MEBIBYTE));

        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            for (int position : new int[] {1_000, 500_000, 500_100, 500_000, 560_000, 500_010}) {
                assertThat(byteAt(channel, position)).isEqualTo(content[position]);
            }
        }

        assertThat(drive.reads).hasValueLessThanOrEqualTo(3);
    }

    @Test
    void read_streamBreaksOff_goesOnFromThere() throws IOException {
        byte[] content = keep(FileSystemFixture.noise(MEBIBYTE));
        drive.breakStreams(1);

        assertThat(readInPieces(10_000)).isEqualTo(content);
    }

    @Test
    void read_streamsKeepBreakingOff_fails() throws IOException {
        keep(FileSystemFixture.noise(MEBIBYTE));
        drive.breakStreams(2);

        assertThatThrownBy(() -> readInPieces(10_000))
                .isInstanceOf(IOException.class)
                .hasMessage("the cable was pulled");
    }

    @Test
    void read_againAfterAFailure_givesTheBytesOfThatPlace() throws IOException {
        byte[] content = keep(FileSystemFixture.noise(MEBIBYTE));
        drive.failStreams(1);

        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            assertThatThrownBy(() -> byteAt(channel, 0))
                    .isInstanceOf(FileSystemException.class)
                    .hasMessageContaining("the service is away");
            assertThat(byteAt(channel, 0)).isEqualTo(content[0]);
        }
    }

    @Test
    void newInputStream_driveThatFailsMeanwhile_failsAsFileSystemsDo() throws IOException {
        keep(FileSystemFixture.noise(MEBIBYTE));
        drive.failStreams(2);

        try (InputStream reading = Files.newInputStream(file);
                InputStream skipping = Files.newInputStream(file)) {
            assertThatThrownBy(reading::readAllBytes).isInstanceOf(FileSystemException.class);
            assertThatThrownBy(() -> skipping.skipNBytes(5_000)).isInstanceOf(FileSystemException.class);
        }
    }

    @Test
    void read_fileReplacedMeanwhile_failsInsteadOfMixing() throws IOException {
        keep(FileSystemFixture.noise(2 * MEBIBYTE));

        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            assertThat(byteAt(channel, 0)).isEqualTo(FileSystemFixture.noise(2 * MEBIBYTE)[0]);
            keep(new byte[2 * MEBIBYTE]);
            assertThatThrownBy(() -> byteAt(channel, MEBIBYTE))
                    .isInstanceOf(FileSystemException.class)
                    .hasMessageContaining("changed meanwhile");
        }
    }

    @Test
    void read_fileOfAnotherSizeSinceOpening_fails() throws IOException {
        for (int other : new int[] {9, 11}) {
            keep(new byte[10]);
            try (SeekableByteChannel channel = Files.newByteChannel(file)) {
                keep(new byte[other]);
                assertThatThrownBy(() -> channel.read(ByteBuffer.allocate(10)))
                        .isInstanceOf(FileSystemException.class)
                        .hasMessageContaining("changed meanwhile");
            }
        }
    }

    private byte[] keep(byte[] content) {
        drive.upload(DrivePath.of("/noise"), UploadSource.of(content), UploadOptions.on(ConflictPolicy.OVERWRITE));
        return content;
    }

    private byte[] readInPieces(int size) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            byte[] all = new byte[(int) channel.size()];
            int position = 0;
            ByteBuffer piece = ByteBuffer.allocate(size);
            for (int read = channel.read(piece); read >= 0; read = channel.read(piece.clear())) {
                System.arraycopy(piece.array(), 0, all, position, read);
                position += read;
            }
            return Arrays.copyOf(all, position);
        }
    }

    private static byte byteAt(SeekableByteChannel channel, int position) throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        channel.position(position).read(one);
        return one.get(0);
    }
}
