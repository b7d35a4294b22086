package dev.duopan.cli.drive;

import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.Table;
import dev.duopan.cli.console.VisibleText;
import dev.duopan.drive.Share;
import dev.duopan.drive.Shares;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists what a remote's account shares. */
@Command
final class ShareListCommand implements Runnable {
    private final Console console;

    @Parameters(paramLabel = "REMOTE:", descriptionKey = "drive.remote")
    private String address = "";

    ShareListCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        try (DriveOpener drives = DriveOpener.on(console)) {
            Place place = new RemotePlaces(drives, console.messages()).open(address);
            List<Share> shares = place.drive().require(Shares.class).list();
            console.show(shares.stream().map(ShareView::of).toList(), () -> table(shares));
        }
    }

    private String table(List<Share> shares) {
        return Table.format(shares.stream()
                .map(share -> List.of(share.id(), share.link().toString(), end(share), VisibleText.of(share.name())))
                .toList());
    }

    private String end(Share share) {
        return share.ended()
                ? console.messages().text("share.ended")
                : EntryText.time(share.ends().orElse(null));
    }
}
