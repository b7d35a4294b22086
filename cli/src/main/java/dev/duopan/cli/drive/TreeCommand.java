package dev.duopan.cli.drive;

import dev.duopan.cli.console.ByteSize;
import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.Messages;
import dev.duopan.cli.console.VisibleText;
import dev.duopan.drive.Entry;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows everything beneath a folder as a tree. */
@Command
public final class TreeCommand implements Runnable {
    private final Console console;
    private long folders;
    private long files;
    private long bytes;

    @Parameters(paramLabel = "ADDRESS", descriptionKey = "drive.address")
    private String address = "";

    /** A command that speaks to the given console. */
    public TreeCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        try (DriveOpener drives = DriveOpener.on(console)) {
            Place place = drives.open(address);
            if (console.json()) {
                console.show(everything(place), () -> "");
            } else {
                draw(place);
            }
        }
    }

    private static List<EntryView> everything(Place place) {
        try (Stream<Entry> entries = place.drive().walk(place.path())) {
            return entries.map(entry -> EntryView.of(place, entry)).toList();
        }
    }

    private void draw(Place place) {
        List<Entry> entries = place.drive().list(place.path());
        console.out().println(VisibleText.of(place.address()));
        draw(place, entries, "");
        console.out().println();
        console.out().println(total());
        console.out().flush();
    }

    private void draw(Place place, List<Entry> entries, String indent) {
        for (Entry entry : entries) {
            boolean last = entry.equals(entries.getLast());
            console.out().println(indent + (last ? "└── " : "├── ") + EntryText.name(entry));
            count(entry);
            if (entry.isFolder()) {
                draw(place, place.drive().list(entry.path()), indent + (last ? "    " : "│   "));
            }
        }
    }

    private String total() {
        Messages messages = console.messages();
        return messages.text(
                "drive.tree.count",
                messages.count("folders", folders),
                messages.count("files", files),
                ByteSize.format(bytes));
    }

    private void count(Entry entry) {
        folders += entry.isFolder() ? 1 : 0;
        files += entry.isFile() ? 1 : 0;
        bytes += entry.size();
    }
}
