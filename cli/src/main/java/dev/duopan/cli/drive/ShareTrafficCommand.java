package dev.duopan.cli.drive;

import dev.duopan.cli.console.Console;
import dev.duopan.drive.Shares;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Sets who may fetch from a share at the expense of the account; nobody without options. */
@Command
final class ShareTrafficCommand implements Runnable {
    private final Console console;

    @Parameters(index = "0", paramLabel = "REMOTE:", descriptionKey = "drive.remote")
    private String address = "";

    @Parameters(index = "1", paramLabel = "ID", descriptionKey = "share.of-list")
    private String id = "";

    @Mixin
    private final ShareTrafficOptions traffic = new ShareTrafficOptions();

    ShareTrafficCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        try (DriveOpener drives = DriveOpener.on(console)) {
            Place place = new RemotePlaces(drives, console.messages()).open(address);
            place.drive().require(Shares.class).changeTraffic(id, traffic.traffic());
            console.show(Map.of("id", id), () -> console.messages().text("share.changed", id));
        }
    }
}
