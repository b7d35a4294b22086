package dev.duopan.cli.drive;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.SecretReader;
import dev.duopan.cli.console.Table;
import dev.duopan.cli.console.VisibleText;
import dev.duopan.drive.Share;
import dev.duopan.drive.ShareOrder;
import dev.duopan.drive.Shares;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shares files and folders of one remote, and prints the link. */
@Command
final class ShareCreateCommand implements Runnable {
    private final Console console;

    @Parameters(paramLabel = "REMOTE:PATH", arity = "1..*", descriptionKey = "share.address")
    private List<String> addresses = new ArrayList<>();

    @Option(names = "--name", paramLabel = "TEXT")
    private @Nullable String name;

    @Option(names = "--days", paramLabel = "NUMBER")
    private @Nullable Integer days;

    @Option(names = "--password")
    private boolean password;

    @Option(names = "--password-stdin")
    private boolean passwordFromInput;

    @Mixin
    private final ShareTrafficOptions traffic = new ShareTrafficOptions();

    ShareCreateCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        try (DriveOpener drives = DriveOpener.on(console)) {
            List<Place> places = new RemotePlaces(drives, console.messages()).openTogether(addresses);
            Shares shares = places.getFirst().drive().require(Shares.class);
            Share share = shares.create(order(places));
            console.show(ShareView.of(share), () -> table(share));
        }
    }

    private ShareOrder order(List<Place> places) {
        ShareOrder order =
                ShareOrder.of(places.stream().map(Place::path).toList()).withTraffic(traffic.traffic());
        order = name == null ? order : order.withName(name);
        order = days == null ? order : order.withLifetime(lifetime(days));
        return password || passwordFromInput
                ? order.withPassword(new SecretReader(console)
                        .read(
                                passwordFromInput,
                                "--password-stdin",
                                console.messages().text("share.password")))
                : order;
    }

    private Duration lifetime(int number) {
        if (number < 1) {
            throw new DuopanException(ErrorKind.INVALID, console.messages().text("share.days", number));
        }
        return Duration.ofDays(number);
    }

    private String table(Share share) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("share.link", share.link().toString()));
        Optional.ofNullable(share.password()).ifPresent(secret -> rows.add(row("share.secret", secret.reveal())));
        rows.add(row("share.name", VisibleText.of(share.name())));
        rows.add(row("share.id", share.id()));
        share.ends().ifPresent(end -> rows.add(row("share.ends", EntryText.time(end))));
        return Table.format(rows);
    }

    private List<String> row(String label, String value) {
        return List.of(console.messages().text(label), value);
    }
}
