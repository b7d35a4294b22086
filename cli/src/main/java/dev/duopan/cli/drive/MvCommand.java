package dev.duopan.cli.drive;

import dev.duopan.cli.console.Console;
import dev.duopan.drive.ConflictPolicy;
import dev.duopan.drive.DrivePath;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Moves or renames a file or folder within its drive. */
@Command
public final class MvCommand implements Runnable {
    private final Console console;

    @Parameters(index = "0", paramLabel = "SRC", descriptionKey = "drive.source")
    private String source = "";

    @Parameters(index = "1", paramLabel = "DST", descriptionKey = "duopan.mv.target")
    private String target = "";

    @Option(names = {"-f", "--force"})
    private boolean overwriting;

    /** A command that speaks to the given console. */
    public MvCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        try (DriveOpener drives = DriveOpener.on(console)) {
            Places places = drives.openTogether(source, target);
            ConflictPolicy conflict = overwriting ? ConflictPolicy.OVERWRITE : ConflictPolicy.FAIL;
            Place from = places.from();
            EntryView moved = EntryView.of(from, from.drive().move(from.path(), landing(places), conflict));
            console.show(moved, () -> "");
        }
    }

    /** What is moved to a folder that exists goes into it. */
    private static DrivePath landing(Places places) {
        DrivePath to = places.to().path();
        DrivePath from = places.from().path();
        return !to.equals(from) && places.to().isFolder() ? to.child(from.name()) : to;
    }
}
