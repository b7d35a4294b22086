package dev.duopan.netdisk;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What the local file system needs so that nothing is lost. */
final class Disk {
    /** How much of a content is in memory at a time. */
    static final int BUFFER = 128 * 1024;

    private static final boolean SYNCS_DIRECTORIES =
            FileSystems.getDefault().getSeparator().equals("/");

    private Disk() {}

    /** Brings the entries of a directory to disk, where the system can do that. */
    static void syncDirectory(Path directory) throws IOException {
        if (!SYNCS_DIRECTORIES) {
            return;
        }
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Creates a directory whose existence is on disk; returns whether it is new. */
    static boolean createDirectory(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return false;
        }
        Files.createDirectories(directory, ownerOnly(directory, "rwx------"));
        syncDirectory(parent(directory));
        return true;
    }

    static Path parent(Path path) {
        return Objects.requireNonNull(path.toAbsolutePath().getParent(), "A file or directory lies in a directory");
    }

    static FileAttribute<?>[] ownerOnly(Path path, String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    static void writeFully(FileChannel channel, ByteBuffer buffer, long position) throws IOException {
        long offset = position;
        while (buffer.hasRemaining()) {
            offset += channel.write(buffer, offset);
        }
    }

    /** Returns the names in a directory, none if it isn't there. */
    static List<String> names(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.map(entry -> entry.getFileName().toString()).toList();
        }
    }

    /** Deletes a file, or a directory with everything in it; returns whether there was something. */
    static boolean delete(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return Files.deleteIfExists(path);
        }
        try (Stream<Path> entries = Files.walk(path)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(entry);
            }
        }
        return true;
    }

    static DuopanException failure(String what, IOException cause) {
        return new DuopanException(
                ErrorKind.UNAVAILABLE,
                what + ": the netdisk's disk answered " + cause.getClass().getSimpleName()
                        + "; see whether it is full or not writable",
                cause);
    }
}
