package dev.duopan.cli.drive;

import dev.duopan.cli.console.Console;
import dev.duopan.drive.Shares;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Ends shares, where the service lets programs do that. */
@Command
final class ShareRemoveCommand implements Runnable {
    private final Console console;

    @Parameters(index = "0", paramLabel = "REMOTE:", descriptionKey = "drive.remote")
    private String address = "";

    @Parameters(index = "1..*", paramLabel = "ID", arity = "1..*", descriptionKey = "share.of-list")
    private List<String> ids = new ArrayList<>();

    ShareRemoveCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        try (DriveOpener drives = DriveOpener.on(console)) {
            Place place = new RemotePlaces(drives, console.messages()).open(address);
            Shares shares = place.drive().require(Shares.class);
            ids.forEach(shares::revoke);
            console.show(Map.of("ids", ids), () -> "");
        }
    }
}
