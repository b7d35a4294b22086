package dev.duopan.cli.drive;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.console.Console;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Trash;
import dev.duopan.drive.TrashedEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What in a trash is meant: entries by their ids, or the one that was at a path. */
final class TrashSelection {
    private final Console console;

    @Parameters(index = "0", paramLabel = "ADDRESS", descriptionKey = "drive.trash.address")
    private String address = "";

    @Option(names = "--id", paramLabel = "ID", descriptionKey = "drive.trash.id")
    private List<String> ids = new ArrayList<>();

    TrashSelection(Console console) {
        this.console = console;
    }

    String address() {
        return address;
    }

    /**
     * Returns what is meant, at least one entry.
     *
     * @throws DuopanException INVALID if neither a path nor an id is given; NOT_FOUND if nothing in the trash is that;
     *     CONFLICT if several were at the path
     */
    List<TrashedEntry> in(Place place) {
        Trash trash = place.drive().require(Trash.class);
        if (ids.isEmpty() && place.path().isRoot()) {
            throw failure(ErrorKind.INVALID, "drive.trash.nothing-named", place.address());
        }
        List<TrashedEntry> all = trash.list();
        return ids.isEmpty()
                ? List.of(at(place, all))
                : ids.stream().distinct().map(id -> named(id, all)).toList();
    }

    private TrashedEntry at(Place place, List<TrashedEntry> all) {
        DrivePath path = place.path();
        List<TrashedEntry> found = all.stream()
                .filter(entry -> entry.place().filter(path::equals).isPresent())
                .toList();
        if (found.isEmpty()) {
            throw failure(ErrorKind.NOT_FOUND, "drive.trash.not-there", place.address());
        }
        if (found.size() > 1) {
            String known = found.stream().map(TrashedEntry::id).collect(Collectors.joining(", "));
            throw failure(ErrorKind.CONFLICT, "drive.trash.several", place.address(), known);
        }
        return found.getFirst();
    }

    private TrashedEntry named(String id, List<TrashedEntry> all) {
        return all.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow(() -> failure(ErrorKind.NOT_FOUND, "drive.trash.no-id", id));
    }

    private DuopanException failure(ErrorKind kind, String key, Object... values) {
        return new DuopanException(kind, console.messages().text(key, values));
    }
}
