package dev.duopan.cli.drive;

import dev.duopan.drive.Drive;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.names.MappedNames;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A name that a drive keeps in another spelling, because its provider refuses it.
 *
 * @param path a file or folder by the name that it was given
 * @param spelling the last name of the path as the provider has it
 */
record Respelling(String path, String spelling) {
    /** Returns those of the paths whose last names a drive keeps in another spelling. */
    static List<Respelling> among(Stream<DrivePath> paths, Drive drive) {
        return drive.capability(MappedNames.class)
                .map(names -> paths.flatMap(path -> of(path, names).stream()).toList())
                .orElse(List.of());
    }

    private static Optional<Respelling> of(DrivePath path, MappedNames names) {
        return names.spelling(path)
                .map(DrivePath::name)
                .filter(spelling -> !spelling.equals(path.name()))
                .map(spelling -> new Respelling(path.toString(), spelling));
    }

    /** Returns the name as it was given. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
