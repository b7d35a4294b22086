package dev.duopan.netdisk.media;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A directory of its own for one piece of work, which is gone when the work ends.
 *
 * @param directory new and empty at first
 */
record Workbench(Path directory) implements AutoCloseable {
    /** Makes one. */
    static Workbench in(Path parent) {
        try {
            return new Workbench(Files.createTempDirectory(Files.createDirectories(parent), "work-"));
        } catch (IOException e) {
            throw failure("Begin to work in " + parent, e);
        }
    }

    /** Removes those that a process left behind which died. */
    static void clean(Path parent) {
        if (Files.isDirectory(parent)) {
            delete(parent);
        }
    }

    /** Where the program finds its input. */
    Path source() {
        return directory.resolve("source");
    }

    /** Puts bytes where the program finds its input. */
    Path put(byte[] bytes) {
        try {
            return Files.write(source(), bytes);
        } catch (IOException e) {
            throw failure("Begin to work in " + directory, e);
        }
    }

    /** Makes the directory for the program's output. */
    Path output() {
        try {
            return Files.createDirectory(directory.resolve("output"));
        } catch (IOException e) {
            throw failure("Begin to work in " + directory, e);
        }
    }

    /** Returns the files of a directory by name. */
    static List<Path> files(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw failure("Look into " + directory, e);
        }
    }

    static DuopanException failure(String attempt, IOException cause) {
        return new DuopanException(
                ErrorKind.UNAVAILABLE, attempt + ": the disk refused; see whether it is full or not writable", cause);
    }

    @Override
    public void close() {
        delete(directory);
    }

    private static void delete(Path directory) {
        try (Stream<Path> entries = Files.walk(directory)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(entry);
            }
        } catch (IOException e) {
            throw failure("Tidy up " + directory, e);
        }
    }
}
