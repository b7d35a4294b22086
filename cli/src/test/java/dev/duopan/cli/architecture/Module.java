package dev.duopan.cli.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A module of the build.
 *
 * @param folder where it is, from the top of the project
 * @param base its base package
 */
record Module(String folder, String base) {
    private static final Path PROJECT = Path.of("..");
    private static final Pattern MODULE = Pattern.compile("<module>(.+?)</module>");
    private static final Pattern BASE = Pattern.compile("<automaticModuleName>(.+?)</automaticModuleName>");

    static List<Module> ofTheBuild() {
        return found(MODULE, PROJECT).stream()
                .map(folder ->
                        new Module(folder, found(BASE, PROJECT.resolve(folder)).getFirst()))
                .toList();
    }

    private static List<String> found(Pattern pattern, Path folder) {
        try {
            String pom = Files.readString(folder.resolve("pom.xml"));
            return pattern.matcher(pom).results().map(match -> match.group(1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
