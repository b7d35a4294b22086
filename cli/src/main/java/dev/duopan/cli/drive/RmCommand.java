package dev.duopan.cli.drive;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.console.Console;
import dev.duopan.drive.Entry;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Deletes files, and folders if told so; into the trash where the drive has one. */
@Command
public final class RmCommand implements Runnable {
    private final Console console;

    @Parameters(paramLabel = "ADDRESS", arity = "1..*", descriptionKey = "drive.address")
    private List<String> addresses = new ArrayList<>();

    @Option(names = {"-r", "--recursive"})
    private boolean recursive;

    /** A command that speaks to the given console. */
    public RmCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        try (DriveOpener drives = DriveOpener.on(console)) {
            List<EntryView> deleted =
                    addresses.stream().map(drives::openNamed).map(this::delete).toList();
            console.show(deleted, () -> "");
        }
    }

    private EntryView delete(Place place) {
        Entry entry = place.stat();
        if (entry.isFolder() && !recursive) {
            throw new DuopanException(ErrorKind.INVALID, console.messages().text("drive.rm.folder", place.address()));
        }
        place.drive().delete(place.path());
        return EntryView.of(place, entry);
    }
}
