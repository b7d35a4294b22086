package dev.duopan.drive;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;

/** A hidden file beside the one it will become. */
final class LocalStage implements StagedUpload.Stage {
    private static final int BUFFER_BYTES = 256 * 1024;

    private final LocalDrive drive;
    private final DrivePath target;
    private final Path part;
    private final FileChannel channel;

    private volatile boolean kept;

    private LocalStage(LocalDrive drive, DrivePath target, Path part, OpenOption... options) throws IOException {
        this.drive = drive;
        this.target = target;
        this.part = part;
        this.channel = FileChannel.open(part, options);
    }

    static LocalStage create(LocalDrive drive, DrivePath target, Path part) {
        try {
            return new LocalStage(
                    drive,
                    target,
                    part,
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw LocalFailure.of("Making " + part, e);
        }
    }

    /** Opens a file that an earlier stage left; empty if it isn't there. */
    static Optional<LocalStage> reopen(LocalDrive drive, DrivePath target, Path part) {
        try {
            return Optional.of(new LocalStage(
                    drive, target, part, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw LocalFailure.of("Opening " + part, e);
        }
    }

    boolean hasSize(long size) {
        try {
            return channel.size() == size;
        } catch (IOException e) {
            throw LocalFailure.of("Looking at " + part, e);
        }
    }

    /** Gives the file its final length, so that parts can be written in any order. Closes this if that fails. */
    LocalStage sized(long size) {
        try {
            if (size > 0) {
                write(size - 1, ByteBuffer.allocate(1));
            }
            return this;
        } catch (DuopanException e) {
            close();
            throw e;
        }
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
    public Optional<String> save() {
        try {
            channel.force(false);
            return Optional.of(part.getFileName().toString());
        } catch (IOException e) {
            throw LocalFailure.of("Syncing " + part + " to the disk", e);
        }
    }

    @Override
    public void keep() {
        kept = true;
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
            if (!kept) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw LocalFailure.of("Deleting " + part, e);
        }
    }
}
