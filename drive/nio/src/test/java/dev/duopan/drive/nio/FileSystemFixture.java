package dev.duopan.drive.nio;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of the contract share: the hooks that a subclass answers, and small helpers. */
public abstract class FileSystemFixture {
    /** A time that every file system can tell. */
    protected static final FileTime LONG_AGO = FileTime.from(Instant.parse("2001-02-03T04:05:06Z"));

    private static final AtomicInteger HOMES = new AtomicInteger();

    /** An empty folder of this test alone. */
    protected Path home = Path.of("");

    /** Returns an existing folder of the file system under test, by an absolute path. */
    protected abstract Path base() throws IOException;

    /** Returns whether the time of change of files can be set. */
    protected boolean setsTimes() {
        return true;
    }

    /** Returns whether files can be moved in one step. */
    protected boolean movesAtOnce() {
        return true;
    }

    @BeforeEach
    void makeHome() throws IOException {
        home = Files.createDirectory(base().resolve("files " + HOMES.incrementAndGet()));
    }

    @AfterEach
    void deleteHome() throws IOException {
        deleteTree(home);
    }

    static void deleteTree(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Returns the path of a relative text in the home folder. */
    protected final Path at(String relative) {
        return home.resolve(relative);
    }

    /** Returns a path by its text alone. */
    protected final Path path(String text) {
        return fileSystem().getPath(text);
    }

    protected final FileSystem fileSystem() {
        return home.getFileSystem();
    }

    /** Tests something that needs {@link #setsTimes}. */
    protected final void ifTimesCanBeSet(Part part) throws IOException {
        if (setsTimes()) {
            part.run();
        }
    }

    /** A part of a test. */
    @FunctionalInterface
    protected interface Part {
        /** Runs it. */
        void run() throws IOException;
    }

    /** Makes a file with a short text, and the folders above it. */
    protected final Path file(String relative, String text) throws IOException {
        Files.createDirectories(at(relative).getParent());
        return Files.writeString(at(relative), text);
    }

    /** Makes a folder and those above it. */
    protected final Path folder(String relative) throws IOException {
        return Files.createDirectories(at(relative));
    }

    /** Returns the names in a folder, ordered. */
    protected static List<String> names(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.map(path -> String.valueOf(path.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    /** Returns bytes without a pattern, the same for the same size. */
    protected static byte[] noise(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
