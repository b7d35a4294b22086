package dev.duopan.cli.drive;

import dev.duopan.cli.console.Console;
import dev.duopan.drive.Trash;
import dev.duopan.drive.TrashedEntry;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists what is in the trash. */
@Command
final class TrashListCommand implements Runnable {
    private final Console console;

    @Parameters(paramLabel = "ADDRESS", descriptionKey = "duopan.trash.list.address")
    private String address = "";

    TrashListCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        try (DriveOpener drives = DriveOpener.on(console)) {
            Place place = drives.open(address);
            List<TrashedEntry> entries = place.drive().require(Trash.class).list().stream()
                    .filter(entry -> wasIn(place, entry))
                    .toList();
            console.show(TrashView.of(place, entries), () -> TrashView.table(console.messages(), place, entries));
        }
    }

    /** What came from an unknown place is shown with the whole trash only. */
    private static boolean wasIn(Place place, TrashedEntry entry) {
        return place.path().isRoot()
                || entry.place()
                        .filter(origin -> origin.startsWith(place.path()))
                        .isPresent();
    }
}
