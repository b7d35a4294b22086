package dev.duopan.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what should be gone: files, open files and threads. */
final class Leftovers {
    private static final Path OPEN_FILES = Path.of("/proc/self/fd");

    private Leftovers() {}

    /** Returns the files in a directory. */
    static List<Path> files(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + directory, e);
        }
    }

    /** Returns the files below a directory that this process holds open, deleted ones too; none where nobody can tell. */
    static List<String> openFiles(Path directory) {
        if (!Files.isDirectory(OPEN_FILES)) {
            return List.of();
        }
        return files(OPEN_FILES).stream()
                .flatMap(descriptor -> target(descriptor).stream())
                .filter(target -> target.startsWith(directory.toAbsolutePath() + "/"))
                .toList();
    }

    private static Optional<String> target(Path descriptor) {
        try {
            return Optional.of(Files.readSymbolicLink(descriptor).toString());
        } catch (IOException e) {
            // it was closed since it was listed
            return Optional.empty();
        }
    }

    /** Returns the threads of a server that live now; virtual ones can't be listed. */
    static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .filter(thread ->
                        thread.getName().contains("duopan") || thread.getName().contains("netdisk"))
                .collect(Collectors.toSet());
    }

    /** Returns those threads of a server that weren't there before and don't end in time. */
    static List<String> threadsBeside(Set<Thread> before, Duration patience) {
        List<String> staying = new ArrayList<>();
        for (Thread thread : threads()) {
            if (!before.contains(thread) && !ends(thread, patience)) {
                staying.add(thread.getName());
            }
        }
        return staying;
    }

    private static boolean ends(Thread thread, Duration patience) {
        try {
            return thread.join(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Deletes a directory with everything in it. */
    static void delete(Path directory) {
        try (Stream<Path> tree = Files.walk(directory)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + directory, e);
        }
    }
}
