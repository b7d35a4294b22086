package dev.duopan.cli.demo;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.console.Interruption;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import dev.duopan.drive.EntryKind;
import dev.duopan.drive.LocalDrive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Compares what came back with what was sent.
 *
 * @param sent what was sent, by its path below the folder
 * @param source the folder that was sent
 * @param target the folder that came back
 */
record ByteComparison(Map<DrivePath, EntryKind> sent, Path source, Path target) {
    /**
     * Compares every name and every byte.
     *
     * @throws DuopanException of kind CORRUPT with the first difference
     */
    void run(Interruption interruption) {
        Map<DrivePath, EntryKind> came = came();
        if (!came.equals(sent)) {
            throw different(firstDifference(came) + " is in one of them, or a file in one and a folder in the other");
        }
        for (Map.Entry<DrivePath, EntryKind> each : sent.entrySet()) {
            if (each.getValue() == EntryKind.FILE && !interruption.happened()) {
                compare(each.getKey());
            }
        }
    }

    private Map<DrivePath, EntryKind> came() {
        Map<DrivePath, EntryKind> came = new TreeMap<>();
        try (LocalDrive drive = LocalDrive.at(target);
                Stream<Entry> entries = drive.walk(DrivePath.ROOT)) {
            entries.forEach(entry -> came.put(entry.path(), entry.kind()));
        }
        return came;
    }

    private String firstDifference(Map<DrivePath, EntryKind> came) {
        return Stream.concat(sent.keySet().stream(), came.keySet().stream())
                .sorted()
                .filter(path -> sent.get(path) != came.get(path))
                .findFirst()
                .map(DrivePath::toString)
                .orElse("nothing");
    }

    private void compare(DrivePath path) {
        try {
            long place = Files.mismatch(below(source, path), below(target, path));
            if (place >= 0) {
                throw different(path + " differs at byte " + place);
            }
        } catch (IOException e) {
            throw new DuopanException(ErrorKind.UNAVAILABLE, "comparing %s failed: %s".formatted(path, e), e);
        }
    }

    private static Path below(Path folder, DrivePath path) {
        Path reached = folder;
        for (String name : path.names()) {
            reached = reached.resolve(name);
        }
        return reached;
    }

    private static DuopanException different(String what) {
        return new DuopanException(ErrorKind.CORRUPT, "what came back isn't what was sent: " + what);
    }
}
