package dev.duopan.cli.drive;

import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.Table;
import dev.duopan.drive.Entry;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists what is in a folder. */
@Command
public final class LsCommand implements Runnable {
    private final Console console;

    @Parameters(paramLabel = "ADDRESS", descriptionKey = "drive.address")
    private String address = "";

    @Option(names = {"-l", "--long"})
    private boolean withDetails;

    /** A command that speaks to the given console. */
    public LsCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        try (DriveOpener drives = DriveOpener.on(console)) {
            Place place = drives.open(address);
            List<Entry> entries = entries(place);
            console.show(
                    entries.stream().map(entry -> EntryView.of(place, entry)).toList(),
                    () -> withDetails ? table(entries) : names(entries));
        }
    }

    private static List<Entry> entries(Place place) {
        Entry entry = place.stat();
        return entry.isFile() ? List.of(entry) : place.drive().list(place.path());
    }

    private static String names(List<Entry> entries) {
        return entries.stream().map(EntryText::name).collect(Collectors.joining(System.lineSeparator()));
    }

    private String table(List<Entry> entries) {
        int widest = entries.stream()
                .mapToInt(entry -> Long.toString(entry.size()).length())
                .max()
                .orElse(1);
        return Table.format(entries.stream()
                .map(entry -> List.of(
                        console.messages().text("drive.kind." + Words.of(entry.kind())),
                        entry.isFolder() ? " ".repeat(widest - 1) + "-" : ("%" + widest + "d").formatted(entry.size()),
                        EntryText.time(entry.modifiedAt()),
                        EntryText.name(entry)))
                .toList());
    }
}
