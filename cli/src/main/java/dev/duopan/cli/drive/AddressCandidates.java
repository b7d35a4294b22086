package dev.duopan.cli.drive;

import dev.duopan.cli.console.Console;
import dev.duopan.cli.remote.Remote;
import dev.duopan.cli.remote.RemoteStore;
import dev.duopan.drive.Entry;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the beginning of an address could become: names of remotes, what is in a folder of a remote, or what is in a folder of
 * this computer. Folders end with a slash, remotes with a colon.
 *
 * @param console whose remotes are meant
 */
public record AddressCandidates(Console console) {
    /**
     * Returns the candidates, each of which begins with what is there already.
     *
     * @throws dev.duopan.api.DuopanException if a folder can't be listed
     */
    public List<String> of(String beginning) {
        int colon = beginning.indexOf(':');
        int slash = beginning.indexOf('/');
        boolean ofRemote = colon > 0 && (slash < 0 || colon < slash);
        return ofRemote && names().anyMatch(beginning.substring(0, colon)::equals)
                ? inFolder(beginning, colon)
                : Stream.concat(remotes(beginning), inFolder(beginning, -1).stream())
                        .toList();
    }

    private Stream<String> remotes(String beginning) {
        return names().filter(name -> name.startsWith(beginning)).map(name -> name + ":");
    }

    private Stream<String> names() {
        return RemoteStore.of(console).all().stream().map(Remote::name);
    }

    /** The folder is all up to the last slash, or else up to the colon of the remote. */
    private List<String> inFolder(String beginning, int colon) {
        int end = Math.max(colon, beginning.lastIndexOf('/')) + 1;
        String folder = beginning.substring(0, end);
        String name = beginning.substring(end);
        return entries(folder.isEmpty() ? "." : folder)
                .filter(entry -> entry.name().startsWith(name))
                .filter(entry -> !name.isEmpty() || !entry.name().startsWith("."))
                .map(entry -> folder + entry.name() + (entry.isFolder() ? "/" : ""))
                .toList();
    }

    private Stream<Entry> entries(String folder) {
        try (DriveOpener drives = DriveOpener.on(console)) {
            Place place = drives.open(folder);
            return place.drive().list(place.path()).stream();
        }
    }
}
