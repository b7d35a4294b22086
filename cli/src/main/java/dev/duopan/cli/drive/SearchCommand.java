package dev.duopan.cli.drive;

import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.VisibleText;
import dev.duopan.drive.Entry;
import dev.duopan.drive.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds files and folders by words of their names. */
@Command
public final class SearchCommand implements Runnable {
    private final Console console;

    @Parameters(index = "0", paramLabel = "ADDRESS", descriptionKey = "drive.address")
    private String address = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "WORD", descriptionKey = "duopan.search.word")
    private List<String> words = new ArrayList<>();

    @Option(names = "--walk")
    private boolean walking;

    /** A command that speaks to the given console. */
    public SearchCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        try (DriveOpener drives = DriveOpener.on(console)) {
            Place place = drives.open(address);
            Search search =
                    walking ? Search.walking(place.drive()) : place.drive().require(Search.class);
            List<Entry> found = search.search(place.path(), String.join(" ", words));
            if (found.isEmpty() && search.indexed()) {
                console.say(console.messages().text("drive.search.nothing"));
            }
            console.show(found.stream().map(entry -> EntryView.of(place, entry)).toList(), () -> lines(place, found));
        }
    }

    private static String lines(Place place, List<Entry> found) {
        return found.stream()
                .map(entry -> VisibleText.of(place.address(entry.path())) + (entry.isFolder() ? "/" : ""))
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
