package dev.duopan.drive;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/** A hidden file beside the one it will become. */
final class LocalStage implements StagedUpload.Stage {
    private static final int BUFFER_BYTES = 256 * 1024;

    private final LocalDrive drive;
    private final DrivePath target;
    private final Path part;
    private final FileChannel channel;

    private LocalStage(LocalDrive drive, DrivePath target, Path part) throws IOException {
        this.drive = drive;
        this.target = target;
        this.part = part;
        this.channel = FileChannel.open(
                part, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    static LocalStage create(LocalDrive drive, DrivePath target, Path part) {
        try {
            return new LocalStage(drive, target, part);
        } catch (IOException e) {
            throw LocalFailure.of("Making " + part, e);
        }
    }

    /** Gives the file its final length, so that parts can be written in any order. */
    LocalStage sized(long size) {
        if (size > 0) {
            write(size - 1, ByteBuffer.allocate(1));
        }
        return this;
    }

    /** Writes all bytes of a source. */
    LocalStage filledFrom(UploadSource source, UploadListener listener) {
        ByteBuffer buffer = ByteBuffer.allocate(Math.clamp(source.size(), 1, BUFFER_BYTES));
        try (InputStream stream = source.open()) {
            long offset = 0;
            for (int read = stream.read(buffer.array()); read >= 0; read = stream.read(buffer.array())) {
                write(offset, buffer.position(0).limit(read));
                offset += read;
                listener.arrived(read);
            }
            return this;
        } catch (IOException e) {
            throw new DuopanException(ErrorKind.UNAVAILABLE, "Reading " + source + " failed: " + e.getMessage(), e);
        }
    }

    @Override
    public void write(long offset, ByteBuffer bytes) {
        long position = offset;
        try {
            while (bytes.hasRemaining()) {
                position += channel.write(bytes, position);
            }
        } catch (IOException e) {
            throw LocalFailure.of("Writing " + part, e);
        }
    }

    @Override
    public UploadSource content() {
        return UploadSource.of(part);
    }

    @Override
    public Entry publish(UploadOptions options) {
        seal(options.modifiedAt().orElseGet(Instant::now));
        return drive.publish(part, target, options.conflict());
    }

    /** Makes the bytes durable with their time of change. */
    void seal(Instant modifiedAt) {
        try (channel) {
            Files.setLastModifiedTime(part, FileTime.from(modifiedAt));
            channel.force(true);
        } catch (IOException e) {
            throw LocalFailure.of("Syncing " + part + " to the disk", e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw LocalFailure.of("Deleting " + part, e);
        }
    }
}
