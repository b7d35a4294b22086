package dev.duopan.netdisk.media;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Directories in which programs are looked up.
 *
 * @param directories the first that has the program wins
 */
record SearchPath(List<Path> directories) {
    private static final boolean WINDOWS =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

    /** The search path of this process, absolute directories only. */
    static SearchPath ofTheSystem() {
        String text = System.getenv().getOrDefault("PATH", "");
        return new SearchPath(Arrays.stream(text.split(File.pathSeparator, -1))
                .flatMap(SearchPath::directory)
                .toList());
    }

    private static Stream<Path> directory(String text) {
        try {
            return Stream.of(Path.of(text)).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Stream.empty();
        }
    }

    /** Returns the name of a program's file on this system. */
    static String fileName(String program) {
        return WINDOWS ? program + ".exe" : program;
    }

    Optional<Path> find(String program) {
        return directories.stream()
                .map(directory -> directory.resolve(fileName(program)))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }
}
