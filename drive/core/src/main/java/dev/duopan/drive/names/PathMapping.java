package dev.duopan.drive.names;

import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Paths and entries between their names and the spellings of these. */
record PathMapping(NameMapping names) implements MappedNames {
    @Override
    public Optional<DrivePath> spelling(DrivePath path) {
        return Optional.of(spelled(path)).filter(spelled -> !spelled.equals(path));
    }

    DrivePath spelled(DrivePath path) {
        return mapped(path, names::spelled);
    }

    DrivePath meant(DrivePath path) {
        return mapped(path, names::meant);
    }

    Entry spelled(Entry entry) {
        return entry.withPath(spelled(entry.path()));
    }

    Entry meant(Entry entry) {
        return entry.withPath(meant(entry.path()));
    }

    private static DrivePath mapped(DrivePath path, UnaryOperator<String> mapping) {
        boolean same =
                path.names().stream().allMatch(name -> mapping.apply(name).equals(name));
        if (same) {
            return path;
        }
        return DrivePath.ROOT.resolve(
                String.join("/", path.names().stream().map(mapping).toList()));
    }
}
