package dev.duopan.cli.drive;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.VisibleText;
import dev.duopan.drive.ConflictPolicy;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.Entry;
import dev.duopan.drive.Trash;
import dev.duopan.drive.TrashedEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Brings back what is in the trash. */
@Command
final class TrashRestoreCommand implements Runnable {
    private final Console console;

    @Mixin
    private final TrashSelection selection;

    @Option(names = "--to", paramLabel = "ADDRESS")
    private @Nullable String target;

    @Option(names = {"-f", "--force"})
    private boolean overwriting;

    @Option(names = "--rename")
    private boolean renaming;

    TrashRestoreCommand(Console console) {
        this.console = console;
        this.selection = new TrashSelection(console);
    }

    @Override
    public void run() {
        ConflictPolicy conflict = conflict();
        try (DriveOpener drives = DriveOpener.on(console)) {
            Place place = drives.open(selection.address());
            List<TrashedEntry> entries = selection.in(place);
            List<DrivePath> targets = targets(drives, entries);
            List<Entry> restored = new ArrayList<>();
            for (int index = 0; index < entries.size(); index++) {
                restored.add(place.drive()
                        .require(Trash.class)
                        .restore(entries.get(index).id(), targets.get(index), conflict));
            }
            console.show(
                    restored.stream().map(entry -> EntryView.of(place, entry)).toList(),
                    () -> restored.stream()
                            .map(entry -> VisibleText.of(place.address(entry.path())))
                            .collect(Collectors.joining(System.lineSeparator())));
        }
    }

    private ConflictPolicy conflict() {
        if (overwriting && renaming) {
            throw new DuopanException(
                    ErrorKind.INVALID, console.messages().text("drive.trash.either", "--force", "--rename"));
        }
        if (overwriting) {
            return ConflictPolicy.OVERWRITE;
        }
        return renaming ? ConflictPolicy.RENAME : ConflictPolicy.FAIL;
    }

    /** All places are known before the first entry comes back. */
    private List<DrivePath> targets(DriveOpener drives, List<TrashedEntry> entries) {
        if (target == null) {
            return entries.stream().map(this::oldPlace).toList();
        }
        Place to = drives.openTogether(selection.address(), target).to();
        boolean into = entries.size() > 1 || to.isFolder();
        return entries.stream()
                .map(entry -> into ? to.path().child(entry.name()) : to.path())
                .toList();
    }

    private DrivePath oldPlace(TrashedEntry entry) {
        Optional<DrivePath> place = entry.place();
        return place.orElseThrow(() -> new DuopanException(
                ErrorKind.INVALID, console.messages().text("drive.trash.place-gone", entry.name(), entry.id())));
    }
}
