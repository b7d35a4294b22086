package dev.duopan.cli.drive;

import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.Messages;
import dev.duopan.cli.console.Table;
import dev.duopan.cli.console.VisibleText;
import dev.duopan.drive.Entry;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Describes a file or folder. */
@Command
public final class StatCommand implements Runnable {
    private final Console console;

    @Parameters(paramLabel = "ADDRESS", descriptionKey = "drive.address")
    private String address = "";

    /** A command that speaks to the given console. */
    public StatCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        try (DriveOpener drives = DriveOpener.on(console)) {
            Place place = drives.open(address);
            Entry entry = place.stat();
            console.show(EntryView.of(place, entry), () -> table(place, entry));
        }
    }

    private String table(Place place, Entry entry) {
        Messages messages = console.messages();
        EntryView view = EntryView.of(place, entry);
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("drive.stat.address", place.address()));
        rows.add(row("drive.stat.type", messages.text("drive.kind." + view.type())));
        if (entry.isFile()) {
            rows.add(row("drive.stat.size", Long.toString(entry.size())));
        }
        rows.add(row("drive.stat.modified", EntryText.time(entry.modifiedAt())));
        rows.add(row("drive.stat.created", EntryText.time(entry.createdAt())));
        if (!entry.id().isEmpty()) {
            rows.add(row("drive.stat.id", entry.id()));
        }
        view.digests()
                .forEach(digest -> rows.add(List.of(
                        digest.algorithm(),
                        messages.text("drive.trust." + digest.trust(), VisibleText.of(digest.text())))));
        return Table.format(rows);
    }

    private List<String> row(String label, String value) {
        return List.of(console.messages().text(label), VisibleText.of(value));
    }
}
