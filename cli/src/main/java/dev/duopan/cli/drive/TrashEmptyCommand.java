package dev.duopan.cli.drive;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.console.Console;
import dev.duopan.drive.Trash;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Deletes for good everything that is in the trash. */
@Command
final class TrashEmptyCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "REMOTE:", descriptionKey = "duopan.trash.empty.address")
    private String address = "";

    @Mixin
    private final TrashDeletion deletion;

    TrashEmptyCommand(Console console) {
        this.console = console;
        this.deletion = new TrashDeletion(console);
    }

    @Override
    public Integer call() {
        try (DriveOpener drives = DriveOpener.on(console)) {
            Place place = drives.open(address);
            Trash trash = place.drive().require(Trash.class);
            if (!place.path().isRoot()) {
                throw new DuopanException(
                        ErrorKind.INVALID, console.messages().text("drive.trash.whole", place.address()));
            }
            return deletion.run(place, trash.list(), trash::empty);
        }
    }
}
