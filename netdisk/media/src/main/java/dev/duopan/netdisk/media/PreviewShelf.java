package dev.duopan.netdisk.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Keeps what was made of contents, as files, so that it isn't made again. Everything in its directory may be deleted at any
 * time. When it is too much, what nobody asked for longest goes first.
 */
final class PreviewShelf {
    private static final int LOCKS = 64;
    private static final String UNFINISHED = "unfinished-";

    private final Path directory;
    private final long mostBytes;
    private final AtomicLong bytes = new AtomicLong();
    private final ReentrantLock tidying = new ReentrantLock();
    private final List<ReentrantLock> locks =
            IntStream.range(0, LOCKS).mapToObj(index -> new ReentrantLock()).toList();

    PreviewShelf(Path directory, long mostBytes) {
        this.directory = directory;
        this.mostBytes = mostBytes;
    }

    /** Writes what wasn't there. */
    interface Maker {
        void write(OutputStream out) throws IOException;
    }

    /** A file of the shelf. */
    private record Kept(Path file, long size, FileTime used) {}

    /** Counts what an earlier process left, and deletes what it didn't finish. */
    void begin() {
        tidy();
    }

    /** Opens what is kept under a name of letters, digits and hyphens, which is made first if it isn't there. */
    FileChannel open(String name, Maker maker) {
        Path file = directory.resolve(name.substring(0, 2)).resolve(name);
        ReentrantLock lock = locks.get(Math.floorMod(name.hashCode(), LOCKS));
        lock.lock();
        try {
            return Files.exists(file) ? opened(file) : made(file, maker);
        } catch (NoSuchFileException deletedMeanwhile) {
            return again(file, maker);
        } catch (IOException e) {
            throw Workbench.failure("Keep a preview", e);
        } finally {
            lock.unlock();
        }
    }

    /** Returns what is kept under a name as a whole; only for what is small. */
    byte[] read(String name, Maker maker) {
        try (FileChannel channel = open(name, maker);
                InputStream in = Channels.newInputStream(channel)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw Workbench.failure("Read a preview", e);
        }
    }

    private FileChannel again(Path file, Maker maker) {
        try {
            return made(file, maker);
        } catch (IOException e) {
            throw Workbench.failure("Keep a preview", e);
        }
    }

    private static FileChannel opened(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        return FileChannel.open(file, StandardOpenOption.READ);
    }

    /** A file that was opened can be read to its end, even if it is deleted at once. */
    private FileChannel made(Path file, Maker maker) throws IOException {
        Path folder = Files.createDirectories(
                directory.resolve(file.getFileName().toString().substring(0, 2)));
        Path unfinished = Files.createTempFile(folder, UNFINISHED, "");
        try {
            write(unfinished, maker);
            FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.READ);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            if (bytes.addAndGet(channel.size()) > mostBytes) {
                tidy();
            }
            return channel;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void write(Path file, Maker maker) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            maker.write(Channels.newOutputStream(channel));
            channel.force(true);
        }
    }

    private void tidy() {
        tidying.lock();
        try {
            List<Kept> all = kept();
            long total = all.stream().mapToLong(Kept::size).sum();
            for (Kept oldest : all) {
                if (total <= mostBytes - mostBytes / 5 && !isUnfinished(oldest)) {
                    continue;
                }
                Files.deleteIfExists(oldest.file);
                total -= oldest.size;
            }
            bytes.set(total);
        } catch (IOException e) {
            throw Workbench.failure("Tidy up " + directory, e);
        } finally {
            tidying.unlock();
        }
    }

    private static boolean isUnfinished(Kept kept) {
        return kept.file.getFileName().toString().startsWith(UNFINISHED)
                && kept.used.toInstant().isBefore(Instant.now().minusSeconds(3600));
    }

    /** Returns all files, that which was used longest ago first. */
    private List<Kept> kept() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory, 2)) {
            return files.flatMap(PreviewShelf::look)
                    .sorted((one, other) -> one.used.compareTo(other.used))
                    .toList();
        }
    }

    private static Stream<Kept> look(Path file) {
        try {
            return Files.isRegularFile(file)
                    ? Stream.of(new Kept(file, Files.size(file), Files.getLastModifiedTime(file)))
                    : Stream.empty();
        } catch (IOException deletedMeanwhile) {
            return Stream.empty();
        }
    }
}
