package dev.duopan.netdisk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Contents as files {@code ab/abcd…} of one directory. */
final class LocalBlobStore implements BlobStore {
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

    private final Path directory;

    LocalBlobStore(Path directory) {
        this.directory = directory;
    }

    @Override
    public void keep(Path staged, String sha256) throws IOException {
        Path target = file(sha256);
        Path shelf = Disk.parent(target);
        Disk.createDirectory(shelf);
        if (!isWhole(target, Files.size(staged))) {
            put(staged, target);
        }
        Disk.syncDirectory(shelf);
    }

    @Override
    public Bytes open(String sha256) throws IOException {
        FileChannel channel = FileChannel.open(file(sha256), StandardOpenOption.READ);
        return new Bytes() {
            @Override
            public int read(ByteBuffer target, long position) throws IOException {
                return channel.read(target, position);
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }

    @Override
    public void lend(String sha256, Path target) throws IOException {
        Path content = file(sha256);
        try {
            Files.createLink(target, content);
        } catch (NoSuchFileException | FileAlreadyExistsException wrong) {
            throw wrong;
        } catch (UnsupportedOperationException | FileSystemException withoutLinks) {
            Files.copy(content, target);
        }
    }

    @Override
    public OptionalLong size(String sha256) throws IOException {
        try {
            return OptionalLong.of(Files.size(file(sha256)));
        } catch (NoSuchFileException missing) {
            return OptionalLong.empty();
        }
    }

    @Override
    public boolean delete(String sha256) throws IOException {
        return Files.deleteIfExists(file(sha256));
    }

    @Override
    public List<String> beginningWith(String prefix) throws IOException {
        return Disk.names(directory.resolve(prefix)).stream()
                .filter(name -> NAME.matcher(name).matches())
                .toList();
    }

    private Path file(String sha256) {
        return directory.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static boolean isWhole(Path target, long size) throws IOException {
        if (!Files.exists(target)) {
            return false;
        }
        if (Files.size(target) == size) {
            return true;
        }
        Files.delete(target);
        return false;
    }

    /** A second name costs nothing and leaves the staged file for another try; not every file system has them. */
    private static void put(Path staged, Path target) throws IOException {
        try {
            Files.createLink(target, staged);
        } catch (FileAlreadyExistsException alreadyThere) {
            throw alreadyThere;
        } catch (UnsupportedOperationException | FileSystemException withoutLinks) {
            copy(staged, target);
        }
    }

    private static void copy(Path staged, Path target) throws IOException {
        Path copy = staged.resolveSibling(staged.getFileName() + "-copy");
        Files.copy(staged, copy, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(copy, target, StandardCopyOption.ATOMIC_MOVE);
    }
}
