package dev.duopan.cli.drive;

import dev.duopan.cli.console.Console;
import dev.duopan.drive.Trash;
import dev.duopan.drive.TrashedEntry;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Deletes for good some of what is in the trash. */
@Command
final class TrashDeleteCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final TrashSelection selection;

    @Mixin
    private final TrashDeletion deletion;

    TrashDeleteCommand(Console console) {
        this.console = console;
        this.selection = new TrashSelection(console);
        this.deletion = new TrashDeletion(console);
    }

    @Override
    public Integer call() {
        try (DriveOpener drives = DriveOpener.on(console)) {
            Place place = drives.open(selection.address());
            List<TrashedEntry> entries = selection.in(place);
            List<String> ids = entries.stream().map(TrashedEntry::id).toList();
            return deletion.run(
                    place, entries, () -> place.drive().require(Trash.class).delete(ids));
        }
    }
}
