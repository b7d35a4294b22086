package dev.duopan.cli.remote;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and folders that only their owner may see, where the file system knows owners. */
final class PrivateFile {
    private PrivateFile() {}

    static FileChannel open(Path file, OpenOption... options) throws IOException {
        return FileChannel.open(file, Set.of(options), visible(file, "rw-------"));
    }

    static void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, visible(folder, "rwx------"));
            force(folder.resolve(".."));
        }
    }

    /**
     * Says whether anybody but its owner may read or change a file, as far as the file system tells; of a folder, whether they
     * may put something into it.
     */
    static boolean isOpenToOthers(Path file) throws IOException {
        boolean folder = Files.isDirectory(file);
        return isPosix(file)
                && Files.getPosixFilePermissions(file).stream()
                        .map(PosixFilePermission::name)
                        .anyMatch(name -> !name.startsWith("OWNER") && (!folder || name.endsWith("WRITE")));
    }

    /**
     * Replaces a file by one with the given content, or leaves it as it was: whoever reads it, or finds it after a crash, sees
     * the old content or the new. The caller takes care that nobody else replaces the same file meanwhile.
     */
    static void replace(Path file, ByteBuffer content) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(next);
        try (FileChannel channel = open(next, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            while (content.hasRemaining()) {
                channel.write(content);
            }
            channel.force(true);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        force(file.resolveSibling("."));
    }

    /** A rename is durable only when its folder is. */
    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] visible(Path file, String permissions) {
        return isPosix(file)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
