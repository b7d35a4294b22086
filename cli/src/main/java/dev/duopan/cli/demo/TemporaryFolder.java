package dev.duopan.cli.demo;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.console.Environment;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * A folder that only its owner can look into, and that is deleted with everything in it.
 *
 * @param path where it is
 */
record TemporaryFolder(Path path) implements AutoCloseable {
    /** Makes it where the variable {@code TMPDIR} says, or where this system keeps temporary files. */
    static TemporaryFolder in(Environment environment) {
        String parent = environment.variable("TMPDIR").orElseGet(() -> System.getProperty("java.io.tmpdir", "."));
        try {
            return new TemporaryFolder(
                    Files.createTempDirectory(Path.of(parent), "duopan-demo-").toRealPath());
        } catch (IOException e) {
            throw new DuopanException(ErrorKind.UNAVAILABLE, "a temporary folder can't be made: " + e.getMessage(), e);
        }
    }

    /** Makes a folder in it. */
    Path folder(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException e) {
            throw failed("made in", e);
        }
    }

    /** Writes a text into a file in it. */
    Path file(String name, String text) {
        try {
            return Files.writeString(path.resolve(name), text);
        } catch (IOException e) {
            throw failed("written in", e);
        }
    }

    @Override
    public void close() {
        try {
            Files.walkFileTree(path, new Deletion());
        } catch (IOException e) {
            throw failed("deleted in", e);
        }
    }

    private DuopanException failed(String done, IOException cause) {
        return new DuopanException(
                ErrorKind.UNAVAILABLE, "something can't be %s %s: %s".formatted(done, path, cause), cause);
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
