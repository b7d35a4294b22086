package dev.duopan.cli.drive;

import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.Messages;
import dev.duopan.cli.console.Table;
import dev.duopan.cli.console.VisibleText;
import dev.duopan.drive.Entry;
import dev.duopan.drive.Media;
import dev.duopan.drive.MediaFacts;
import dev.duopan.drive.MediaFacts.Extent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Describes a file or folder. */
@Command
public final class StatCommand implements Runnable {
    private final Console console;

    @Parameters(paramLabel = "ADDRESS", descriptionKey = "drive.address")
    private String address = "";

    @Option(names = "--media")
    private boolean withMedia;

    /** A command that speaks to the given console. */
    public StatCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        try (DriveOpener drives = DriveOpener.on(console)) {
            Place place = drives.open(address);
            Entry entry = place.stat();
            MediaFacts facts = withMedia ? place.drive().require(Media.class).describe(place.path()) : MediaFacts.NONE;
            StatView view = new StatView(EntryView.of(place, entry), withMedia ? MediaView.of(facts) : null);
            console.show(view, () -> table(place, entry, facts));
        }
    }

    private String table(Place place, Entry entry, MediaFacts facts) {
        List<List<String>> rows = rows(place, entry);
        rows.addAll(rows(facts));
        return Table.format(rows);
    }

    private List<List<String>> rows(MediaFacts facts) {
        List<List<String>> rows = new ArrayList<>();
        facts.size().ifPresent(size -> rows.add(row("drive.stat.extent", pixels(size))));
        facts.duration().ifPresent(length -> rows.add(row("drive.stat.length", clock(length))));
        facts.taken().ifPresent(time -> rows.add(row("drive.stat.taken", EntryText.time(time))));
        facts.thumbnails()
                .forEach(small -> rows.add(row(
                        "drive.stat.thumbnail",
                        pixels(small.within()) + "  " + small.link().url().reveal())));
        return rows;
    }

    private static String pixels(Extent size) {
        return size.width() + " x " + size.height();
    }

    private static String clock(Duration length) {
        return "%d:%02d:%02d".formatted(length.toHours(), length.toMinutesPart(), length.toSecondsPart());
    }

    private List<List<String>> rows(Place place, Entry entry) {
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
        return rows;
    }

    private List<String> row(String label, String value) {
        return List.of(console.messages().text(label), VisibleText.of(value));
    }
}
