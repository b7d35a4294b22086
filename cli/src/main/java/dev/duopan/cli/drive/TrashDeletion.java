package dev.duopan.cli.drive;

import dev.duopan.cli.console.Confirmation;
import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.ExitCode;
import dev.duopan.drive.TrashedEntry;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What commands share that delete for good: they may only say what they would do, and else ask before. */
final class TrashDeletion {
    private final Console console;

    @Option(
            names = {"-n", "--dry-run"},
            descriptionKey = "drive.trash.dry-run")
    private boolean dryRun;

    @Mixin
    private final Confirmation confirmation;

    TrashDeletion(Console console) {
        this.console = console;
        this.confirmation = new Confirmation(console);
    }

    /** Deletes entries of a trash if that is wanted, and returns how the command ends. */
    int run(Place place, List<TrashedEntry> entries, Runnable deletion) {
        if (!dryRun && !entries.isEmpty()) {
            String question = console.messages().text("drive.trash.sure", entries.size(), place.address());
            if (!confirmation.given(question)) {
                console.say(console.messages().text("drive.trash.kept"));
                return ExitCode.INTERRUPTED.number();
            }
            deletion.run();
        }
        console.show(TrashView.of(place, entries), () -> text(place, entries));
        return ExitCode.DONE.number();
    }

    private String text(Place place, List<TrashedEntry> entries) {
        return dryRun
                ? TrashView.table(console.messages(), place, entries)
                : console.messages().text("drive.trash.deleted", entries.size());
    }
}
