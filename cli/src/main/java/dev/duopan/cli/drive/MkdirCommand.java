package dev.duopan.cli.drive;

import dev.duopan.cli.console.Console;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes folders and those missing above them. */
@Command
public final class MkdirCommand implements Runnable {
    private final Console console;

    @Parameters(paramLabel = "ADDRESS", arity = "1..*", descriptionKey = "drive.address")
    private List<String> addresses = new ArrayList<>();

    /** A command that speaks to the given console. */
    public MkdirCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        try (DriveOpener drives = DriveOpener.on(console)) {
            List<EntryView> made = addresses.stream()
                    .map(drives::open)
                    .map(place -> EntryView.of(place, place.drive().mkdir(place.path())))
                    .toList();
            console.show(made, () -> "");
        }
    }
}
